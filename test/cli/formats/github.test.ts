import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { githubFormat } from '../../../server/src/cli/formats/github.js';
import { styleFor } from '../../../server/src/cli/style.js';
import { memoryIo, memoryRoot, type World } from '../../harness/memory-io.js';
import { checkedDocument, type Reported } from '../../harness/reported.js';

const text = "<a\n  b='c'\n  b='d'/>\n";

function format(world: World) {
  const io = memoryIo(world);
  const target = { libvirt: '12.8.0', qemu: '11.1.3' };
  return githubFormat({ io, target, style: styleFor(io.stdout, io.env), exitCode: () => 1 });
}

function annotations(findings: readonly Reported[], name = 'vms/guest.xml', world: World = {}): string {
  return format(world).checked(checkedDocument(name, text, findings));
}

suite('GitHub annotations', () => {
  test('stand at the exact token', () => {
    assert.equal(
      annotations([{ at: 'd', code: 'made-up', message: 'It is wrong.' }]),
      '::error file=vms/guest.xml,line=3,endLine=3,col=6,endColumn=7,title=libvirt-xml%3A made-up::It is wrong.\n',
    );
  });

  test('know three levels', () => {
    const levels = (['error', 'warning', 'info', 'hint'] as const).map(severity =>
      annotations([{ at: 'c', severity }]),
    );
    assert.deepEqual(
      levels.map(line => line.split(' ')[0]),
      ['::error', '::warning', '::notice', '::notice'],
    );
  });

  test('escape what would end the command or a property', () => {
    const output = annotations([{ at: 'c', message: '100%\r\nof a: b, c::d' }], 'a,b:c%.xml');
    assert.match(output, /file=a%2Cb%3Ac%25\.xml,/);
    assert.match(output, /::100%25%0D%0Aof a: b, c::d\n$/);
  });

  test('tell where the related places are', () => {
    const output = annotations([{ at: 'b', nth: 2, related: [{ at: 'b', message: 'First given here.' }] }]);
    assert.match(output, /::It is wrong\.%0ALine 2: First given here\.\n$/);
  });

  test('name files as the checkout has them, wherever the program was started', () => {
    const env = { GITHUB_WORKSPACE: '/home' };
    assert.match(annotations([{ at: 'c' }], 'guest.xml', { env }), /file=me\/guest\.xml,/);
  });

  test('name files outside by their whole path', () => {
    const env = { GITHUB_WORKSPACE: '/home/you' };
    assert.match(annotations([{ at: 'c' }], 'guest.xml', { env }), /file=\/home\/me\/guest\.xml,/);
  });

  test('have no file for standard input', () => {
    assert.match(annotations([{ at: 'c' }], '<stdin>'), /^::error line=2,/);
  });

  test('tell of what could not be read', () => {
    const failure = { name: 'a.xml', path: `${memoryRoot}/a.xml`, message: 'Permission denied.' };
    assert.equal(format({}).failed(failure), '::error file=a.xml,title=libvirt-xml::Permission denied.\n');
  });

  test('are all there is: no summary', () => {
    assert.equal(format({}).end({} as never), '');
  });
});
