import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { serverWith } from '../harness/altered-server.js';
import { type LanguageClient, withRunningServer } from '../harness/language-client.js';
import { clashing, sound } from '../harness/sample-guest.js';

const INVALID_PARAMS = -32602;
const REQUEST_CANCELLED = -32800;
const ERROR = 1;
const WARNING = 2;

const capabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

const requests = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/documentLink',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'workspace/symbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/linkedEditingRange',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'libvirt/closing',
  'textDocument/codeAction',
  'libvirt/rulePage',
] as const;

const nonsense = [{}, { textDocument: 5 }, { textDocument: { uri: null } }, { code: 7 }];

suite('a client that makes mistakes', () => {
  for (const method of requests) {
    test(`${method} with malformed parameters is refused`, () =>
      withRunningServer({ capabilities }, async client => {
        for (const params of nonsense) await assert.rejects(client.request(method, params), { code: INVALID_PARAMS });
        await assert.rejects(client.request(method));
        await stillAnswers(client);
      }));
  }

  test('a document that is not open has nothing to show', () =>
    withRunningServer({ capabilities }, async client => {
      const textDocument = { uri: 'gopher://nowhere' };
      const position = { line: 0, character: 0 };
      const range = { start: position, end: position };
      assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
      assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
      assert.deepEqual(await client.request('textDocument/codeAction', { textDocument, range, context: {} }), []);
    }));

  test('a place outside the document is its nearest place', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(sound);
      await client.diagnostics();
      for (const position of [
        { line: 9999, character: 9999 },
        { line: -1, character: -1 },
      ]) {
        const textDocument = { uri: client.uri };
        assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
      }
    }));

  test('malformed notifications are ignored with a warning', () =>
    withRunningServer({}, async client => {
      client.open(sound);
      await client.diagnostics();
      for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']) {
        client.notify(method, { textDocument: {} });
        const { type, message } = await client.expect<{ type: number; message: string }>('window/logMessage');
        assert.equal(type, WARNING);
        assert.ok(message.startsWith(`${method} is ignored. Malformed parameters: `), message);
      }
      client.change({ range: { start: { line: 0 } }, text: 5 } as never);
      assert.equal((await client.expect<{ type: number }>('window/logMessage')).type, WARNING);
      await stillAnswers(client);
    }));

  test('a change to a document that is not open is ignored with a warning', () =>
    withRunningServer({}, async client => {
      client.change({ text: sound });
      assert.equal((await client.expect<{ type: number }>('window/logMessage')).type, WARNING);
    }));

  test('an action of its own making cannot be resolved', () =>
    withRunningServer({ capabilities }, async client => {
      await assert.rejects(client.request('codeAction/resolve', { title: 'x', data: {} }), { code: INVALID_PARAMS });
      const data = { uri: 'file:///nothing.xml', version: 1, code: 'x', start: 0 };
      await assert.rejects(client.request('codeAction/resolve', { title: 'x', data }));
      assert.deepEqual(await client.request('codeAction/resolve', { title: 'x' }), { title: 'x' });
    }));

  test('a cancelled request is answered as cancelled', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(clashing);
      const { id, answer } = client.ask('textDocument/documentSymbol', { textDocument: { uri: client.uri } });
      client.notify('$/cancelRequest', { id });
      const { error, result } = await answer;
      assert.ok(error?.code === REQUEST_CANCELLED || result, 'either cancelled or too late for it');
      await client.diagnostics();
      await stillAnswers(client);
    }));
});

suite('a server with a fault of its own', () => {
  test('a feature that throws answers nothing, and the next request is answered', async () => {
    const server = await serverWith({ 'features/hover.ts': 'export function hover() { throw new Error("broken"); }' });
    await withRunningServer({ server }, async client => {
      client.open(sound);
      await client.diagnostics();
      const params = { textDocument: { uri: client.uri }, position: { line: 6, character: 8 } };
      assert.equal(await client.request('textDocument/hover', params), null);
      await expectFailure(client, 'textDocument/hover failed.');
      await client.expect('window/showMessage');

      assert.equal(await client.request('textDocument/hover', params), null);
      await expectFailure(client, 'textDocument/hover failed.');
      await stillAnswers(client);
    });
  });

  test('a rule that throws costs only its own findings', async () => {
    const broken = `
      import { pciAddressInUse } from './pci/pci-address-in-use.js';
      const broken = { code: 'broken', severity: 'error', summary: '', since: '', check() { throw new Error('broken'); } };
      export const rules = [broken, pciAddressInUse];`;
    const server = await serverWith({ 'rules/index.ts': broken });
    await withRunningServer({ server }, async client => {
      client.open(clashing);
      await expectFailure(client, 'Rule broken failed.');
      await client.expect('window/showMessage');
      assert.deepEqual(
        (await client.diagnostics()).diagnostics.map(({ code }) => code),
        ['pci-address-in-use'],
      );
    });
  });
});

async function expectFailure(client: LanguageClient, beginning: string): Promise<void> {
  const { type, message } = await client.expect<{ type: number; message: string }>('window/logMessage');
  assert.equal(type, ERROR);
  assert.ok(message.startsWith(beginning), message);
}

async function stillAnswers(client: LanguageClient): Promise<void> {
  const answer = await client.request('textDocument/documentSymbol', { textDocument: { uri: client.uri } });
  assert.ok(Array.isArray(answer));
}
