import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Answer } from '../../server/src/cli/batch/answer.js';
import { runIn, type World } from '../harness/memory-io.js';

const fine = "<domain type='qemu'><name>a</name><memory>524288</memory><os><type>hvm</type></os></domain>";

async function answers(stdin: (World['stdin'] & object) | string): Promise<Answer[]> {
  const { code, stdout, stderr } = await runIn({ stdin }, '--batch');
  assert.deepEqual([code, stderr], [0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line));
}

function question(id: unknown, xml: unknown, versions: object = {}): string {
  return `${JSON.stringify({ id, xml, ...versions })}\n`;
}

suite('the batch mode', () => {
  test('answers each question by its id, whatever that is', async () => {
    const given = await answers(question('a', fine) + question(7, fine) + question({ n: 1 }, fine));
    assert.deepEqual(
      given.map(({ id }) => id),
      ['a', 7, { n: 1 }],
    );
  });

  test('prints the definition that libvirt would store', async () => {
    const [given] = await answers(question(1, fine));
    assert.match(given?.definition ?? '', /^<domain\b[\s\S]*<\/domain>\n?$/);
  });

  test('counts places from 0, in UTF-16 units', async () => {
    const [given] = await answers(question(1, `<domain type='qemu'>\n  <a b="🙂"></c>\n</domain>`));
    const [first] = given?.diagnostics ?? [];
    assert.equal(first?.code, 'xml-not-well-formed');
    assert.equal(first?.severity, 'error');
    assert.deepEqual([first?.line, first?.endLine], [1, 1]);
  });

  test('has no definition where there is an error', async () => {
    const [given] = await answers(question(1, '<domain></domains>'));
    assert.equal(given?.definition, null);
  });

  test('refuses what is no domain, as libvirt does', async () => {
    const given = await answers(question(1, '<domains/>') + question(2, '') + question(3, 'text'));
    assert.deepEqual(
      given.map(({ definition, diagnostics }) => [
        definition,
        diagnostics.map(({ code, severity }) => `${severity} ${code}`),
      ]),
      [
        [null, ['error xml-wrong-root']],
        [null, ['error xml-not-well-formed']],
        [null, ['error xml-not-well-formed']],
      ],
    );
  });

  test('takes versions, and none, and nonsense for the newest', async () => {
    const versions = [
      {},
      { libvirt: null, qemu: null },
      { libvirt: '9.0.0', qemu: '7.2.22' },
      { libvirt: 12, qemu: '?' },
    ];
    const given = await answers(versions.map((version, id) => question(id, fine, version)).join(''));
    assert.deepEqual(
      given.map(({ error }) => error),
      [undefined, undefined, undefined, undefined],
    );
  });

  test('goes on after lines that are no questions', async () => {
    const lines = ['{', 'null', '[]', '"xml"', '17', '\u0000', '{"id": 5}', '{"id": 6, "xml": 3}'];
    const given = await answers(`${lines.join('\n')}\n${question(9, fine)}`);
    assert.deepEqual(
      given.map(({ id, error }) => [id, typeof error]),
      [...Array.from({ length: 6 }, () => [null, 'string']), [5, 'string'], [6, 'string'], [9, 'undefined']],
    );
  });

  test('passes over empty lines, and needs no line end at the end', async () => {
    assert.equal((await answers(`\n  \n\r\n${question(1, fine).trim()}`)).length, 1);
    assert.deepEqual(await answers(''), []);
  });

  test('does not care how the questions arrive', async () => {
    const bytes = Buffer.from(question('é🙂', fine) + question('b', fine));
    const [first] = await answers(Array.from(bytes, byte => Uint8Array.of(byte)));
    assert.equal(first?.id, 'é🙂');
  });

  test('is also a command', async () => {
    const stdin = question(1, fine);
    assert.deepEqual(await runIn({ stdin }, 'batch'), await runIn({ stdin }, '--batch'));
  });
});
