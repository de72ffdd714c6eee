import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRunningServer } from '../harness/language-client.js';
import { network, sound } from '../harness/sample-guest.js';

const NOWHERE = { uri: 'file:///nothing.xml' };

suite('views of a document', () => {
  for (const [method, expected] of [
    ['libvirt/pciTopology', /^demo, pc-q35-11\.1: 1 free hotplug port\n/],
    ['libvirt/syntaxTree', /^element domain 1:1–/],
    ['libvirt/serverText', /^<domain type=/],
  ] as const) {
    test(`${method} is a text, and nothing for a document that is not open`, () =>
      withRunningServer({}, async client => {
        client.open(sound);
        await client.diagnostics();
        const { text } = await client.request<{ text: string }>(method, { uri: client.uri });
        assert.match(text, expected);
        assert.equal(await client.request(method, NOWHERE), null);
      }));
  }

  test('the text that the server has follows every change', () =>
    withRunningServer({}, async client => {
      client.open(sound);
      await client.diagnostics();
      const start = { line: 0, character: 0 };
      client.change({ range: { start, end: start }, text: '<!-- é𝄞 -->' });
      await client.diagnostics();
      const { text } = await client.request<{ text: string }>('libvirt/serverText', { uri: client.uri });
      assert.equal(text, `<!-- é𝄞 -->${sound}`);
    }));
});

suite('the status of a document', () => {
  test('names the target, the machine and what is free', () =>
    withRunningServer({ settings: { target: '9.0.0', diagnostics: { delay: 0 } } }, async client => {
      client.open(sound);
      await client.diagnostics();
      assert.deepEqual(await client.request('libvirt/status', { uri: client.uri }), {
        machine: 'q35',
        pci: {
          words: '1 free hotplug port',
          details: 'pc-q35-7.2: 4 PCI buses, 6 devices on them, 1 added by libvirt.',
        },
        libvirt: '9.0.0',
        qemu: '7.2.22',
        isTargetOfFile: false,
        targets: ['12.8.0', '11.3.0', '9.0.0'],
      });
    }));

  test('may be another one after a document was opened or settings have changed, which a client is told', () => {
    const initializationOptions = { hearsReconsidered: true };
    return withRunningServer({ initializationOptions }, async client => {
      client.notify('textDocument/didOpen', {
        textDocument: { uri: client.uri, languageId: 'xml', version: 1, text: network },
      });
      await client.expect('libvirt/reconsidered');
      client.notify('workspace/didChangeConfiguration', { settings: { libvirt: { target: '9.0.0' } } });
      await client.expect('libvirt/reconsidered');
    });
  });

  test('is nothing for other XML', () =>
    withRunningServer({}, async client => {
      client.open(network);
      assert.equal(await client.request('libvirt/status', { uri: client.uri }), null);
      assert.equal(await client.request('libvirt/status', NOWHERE), null);
    }));
});
