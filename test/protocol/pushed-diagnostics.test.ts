import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRunningServer } from '../harness/language-client.js';
import { addressOfSecond, busOfSecond, CLASH, clashing, network, rangeOf, sound } from '../harness/sample-guest.js';

const ERROR = 1;
const INFORMATION = 3;

suite('pushed diagnostics', () => {
  test('opening a domain tells what is wrong with it', () =>
    withRunningServer({}, async client => {
      client.open(clashing);
      assert.deepEqual(await client.diagnostics(), {
        uri: client.uri,
        version: 1,
        diagnostics: [
          {
            range: addressOfSecond,
            severity: ERROR,
            code: CLASH,
            source: 'libvirt',
            message: 'Guest address 0000:01:00.0 is already taken by <interface>.',
          },
        ],
      });
    }));

  test('a client that can show them gets related places', () => {
    const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
    return withRunningServer({ capabilities }, async client => {
      client.open(clashing);
      const [first] = (await client.diagnostics()).diagnostics;
      assert.deepEqual(first?.relatedInformation, [
        {
          location: { uri: client.uri, range: rangeOf(clashing, "address type='pci'", 'address'.length) },
          message: 'It is taken here.',
        },
      ]);
    });
  });

  test('a change tells it again, with the version it is about', () =>
    withRunningServer({}, async client => {
      client.open(clashing);
      assert.equal((await client.diagnostics()).diagnostics.length, 1);
      client.change({ range: busOfSecond, text: '0x02' });
      assert.deepEqual(await client.diagnostics(), { uri: client.uri, version: 2, diagnostics: [] });
    }));

  test('closing clears what was told', () =>
    withRunningServer({}, async client => {
      client.open(clashing);
      await client.diagnostics();
      client.close();
      assert.deepEqual(await client.diagnostics(), { uri: client.uri, diagnostics: [] });
    }));

  test('a document that becomes something else is cleared as well', () =>
    withRunningServer({}, async client => {
      client.open(clashing);
      await client.diagnostics();
      client.change({ text: network });
      assert.deepEqual((await client.diagnostics()).diagnostics, []);
    }));

  test('with a delay only the last of several changes is told of', () =>
    withRunningServer({ settings: { diagnostics: { delay: 30 } } }, async client => {
      client.open(sound);
      assert.equal((await client.diagnostics()).version, 1);
      client.change({ range: busOfSecond, text: '' });
      client.change({ text: clashing });
      client.change({ text: sound });
      assert.deepEqual(await client.diagnostics(), { uri: client.uri, version: 4, diagnostics: [] });
    }));

  test('a document that is closed before its delay is over is only cleared', () =>
    withRunningServer({ settings: { diagnostics: { delay: 30 } } }, async client => {
      client.open(sound);
      await client.diagnostics();
      client.change({ text: clashing });
      client.close();
      assert.deepEqual(await client.diagnostics(), { uri: client.uri, diagnostics: [] });
      client.open(sound, { uri: 'file:///other.xml' });
      client.change({ text: sound });
      assert.equal((await client.diagnostics()).uri, 'file:///other.xml');
      assert.equal((await client.diagnostics()).version, 2);
    }));

  test('of other XML nothing is said, faulty or not', () =>
    withRunningServer({}, async client => {
      for (const text of ['<html><br></html>', '', 'no XML', '<network><name>a</network>', '<device/>']) {
        client.open(text);
        client.change({ text: `${text} ` });
        client.close();
      }
      await client.roundTrip();
      client.expectSilence();
    }));

  test('unless its author calls it libvirt’s', () =>
    withRunningServer({}, async client => {
      client.open('<network><name>default</name></nework>', { languageId: 'libvirt-xml' });
      const { diagnostics } = await client.diagnostics();
      assert.ok(diagnostics.some(({ code, severity }) => code === 'xml-not-well-formed' && severity === ERROR));
      const root = diagnostics.find(({ code }) => code === 'xml-wrong-root');
      assert.equal(root?.severity, INFORMATION);
      assert.deepEqual(root?.range, rangeOf('<network>', 'network'));
    }));

  test('a bare device is libvirt’s too', () =>
    withRunningServer({}, async client => {
      client.open("<disk type='file'><source file='R&D.img'/></disk>");
      assert.deepEqual(
        (await client.diagnostics()).diagnostics.map(({ code }) => code),
        ['xml-not-well-formed'],
      );
    }));

  test('a very large document is left alone, and said to be so once', () =>
    withRunningServer({}, async client => {
      client.open(`<domain>${' '.repeat(9_000_000)}</domain>`, { uri: 'file:///very%20large.xml' });
      const message = 'very large.xml is too large to be checked.';
      assert.deepEqual(await client.expect('window/showMessage'), { type: 2, message });
      client.change({ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } }, text: ' ' });
      await client.roundTrip();
      client.expectSilence();
    }));
});
