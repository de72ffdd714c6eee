import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type MemoryFile, runIn } from '../harness/memory-io.js';

const domain =
  "<domain type='qemu'>\n  <name>demo</name>\n  <memory>524288</memory>\n  <os><type>hvm</type></os>\n</domain>\n";

/** What lint says about one file that it cannot check. */
async function complaint(file: MemoryFile): Promise<string> {
  const { code, stdout, stderr } = await runIn({ files: { '/home/me/a.xml': file } }, 'lint', 'a.xml');
  assert.equal(code, 2);
  assert.equal(stdout, '1 could not be checked.\n');
  const [, message] = /^libvirt-xml: a\.xml: (.*)\n$/.exec(stderr) ?? [];
  return message ?? stderr;
}

/** The document is read and nothing is wrong with it. */
async function checkReadable(bytes: Uint8Array): Promise<void> {
  const { code, stderr } = await runIn({ files: { '/home/me/a.xml': bytes } }, 'lint', '--max-severity=error', 'a.xml');
  assert.deepEqual([code, stderr], [0, '']);
}

suite('an input that cannot be checked', () => {
  test('is not there', async () => {
    const { code, stderr } = await runIn({}, 'lint', 'a.xml');
    assert.deepEqual([code, stderr], [2, 'libvirt-xml: a.xml: There is no such file or directory.\n']);
  });

  test('may not be read', async () => {
    assert.equal(await complaint({ error: 'EACCES' }), 'Permission denied.');
  });

  test('is a link to nothing, or to itself', async () => {
    assert.equal(await complaint({ link: 'b.xml' }), 'There is no such file or directory.');
    assert.equal(await complaint({ link: 'a.xml' }), 'It is a link that leads nowhere but back to itself.');
  });

  test('fails in a way that nobody foresaw', async () => {
    assert.equal(await complaint({ error: 'EWHATEVER' }), 'It cannot be read: EWHATEVER: refused.');
  });

  test('is empty', async () => {
    assert.equal(await complaint(''), 'It is empty.');
    assert.equal(await complaint(' \n\n'), 'It is empty.');
  });

  test('is binary', async () => {
    assert.match(await complaint(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])), /binary/);
  });

  test('is no UTF-8, and tells where', async () => {
    const message = await complaint(Buffer.from(domain.replace('demo', 'démo'), 'latin1'));
    assert.match(message, /UTF-8/);
    assert.match(message, /line 2, column 10/);
  });

  test('is not of the encoding that it names', async () => {
    const declared = (encoding: string) =>
      Buffer.from(`<?xml version='1.0' encoding='${encoding}'?>${domain}\xff`, 'latin1');
    assert.equal(await complaint(declared('EUC-JP')), 'It is not EUC-JP, as it says it is.');
    assert.equal(await complaint(declared('klingon')), 'It says that it is klingon, which is no known encoding.');
  });

  test('is larger than what virsh reads', async () => {
    const message = 'It is larger than 10 MiB, the most that virsh reads.';
    assert.equal(await complaint(domain + ' '.repeat(10 << 20)), message);
  });

  test('is XML of somebody else', async () => {
    const message = 'The root element is <project>, which is neither a domain nor a device of one.';
    assert.equal(await complaint('<project/>'), message);
  });

  test('is no XML at all', async () => {
    assert.equal(await complaint('Dear customer,\n'), 'There is no XML element in it.');
  });
});

suite('an input that can', () => {
  test('begins with a byte-order mark', async () => {
    await checkReadable(Buffer.from(`\ufeff${domain}`));
  });

  test('is UTF-16 and says so by its byte-order mark', async () => {
    const littleEndian = Buffer.from(`\ufeff${domain}`, 'utf16le');
    await checkReadable(littleEndian);
    await checkReadable(Buffer.from(littleEndian).swap16());
  });

  test('is just as large as virsh takes it', async () => {
    await checkReadable(Buffer.from(domain.padEnd(10 << 20)));
  });
});
