import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Diagnostic, type LanguageClient, withRunningServer } from '../harness/language-client.js';
import { busOfSecond, CLASH, clashing, network, sound } from '../harness/sample-guest.js';

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

const REQUEST_CANCELLED = -32800;

const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

suite('pulled diagnostics', () => {
  test('a client that asks is answered, and told nothing unasked', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(clashing);
      assert.deepEqual(codes(await pull(client)), [CLASH]);
      client.change({ range: busOfSecond, text: '0x02' });
      assert.deepEqual(codes(await pull(client)), []);
      client.close();
      assert.deepEqual(await pull(client), { kind: 'full', items: [] });
      client.expectSilence();
    }));

  test('what it has already is not sent again', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(clashing);
      const { resultId } = await pull(client);
      assert.deepEqual(await pull(client, resultId), { kind: 'unchanged', resultId });
      client.change({ range: busOfSecond, text: '0x02' });
      assert.equal((await pull(client, resultId)).kind, 'full');
    }));

  test('the same version of a document opened again is not the same', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(sound);
      const { resultId } = await pull(client);
      client.close();
      client.open(clashing);
      assert.deepEqual(codes(await pull(client, resultId)), [CLASH]);
    }));

  test('other XML has none', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(network);
      assert.deepEqual(codes(await pull(client)), []);
    }));

  test('other settings make the client ask again', () =>
    withRunningServer({ capabilities }, async client => {
      client.open(sound);
      const { resultId } = await pull(client);
      const asked = new Promise<void>(resolve => client.answerWith('workspace/diagnostic/refresh', () => resolve()));
      client.notify('workspace/didChangeConfiguration', { settings: { libvirt: { target: '9.0.0' } } });
      await asked;
      assert.equal((await pull(client, resultId)).kind, 'full');
    }));

  test('a client that asked before the document was open is told to ask again', () =>
    withRunningServer({ capabilities }, async client => {
      assert.deepEqual(await pull(client), { kind: 'full', items: [] });
      const asked = new Promise<void>(resolve => client.answerWith('workspace/diagnostic/refresh', () => resolve()));
      client.open(clashing);
      await asked;
      assert.deepEqual(codes(await pull(client)), [CLASH]);
    }));

  test('the answer waits until the user pauses, and a cancelled one ends at once', () =>
    withRunningServer({ capabilities, settings: { diagnostics: { delay: 10_000 } } }, async client => {
      client.open(clashing);
      assert.deepEqual(codes(await pull(client)), [CLASH], 'a document just opened needs no pause');
      client.change({ text: sound });
      const { id, answer } = client.ask('textDocument/diagnostic', { textDocument: { uri: client.uri } });
      await client.roundTrip();
      client.notify('$/cancelRequest', { id });
      assert.equal((await answer).error?.code, REQUEST_CANCELLED);
    }));
});

function pull(client: LanguageClient, previousResultId?: string): Promise<Report> {
  return client.request('textDocument/diagnostic', { textDocument: { uri: client.uri }, previousResultId });
}

function codes({ items = [] }: Report): string[] {
  return items.map(({ code }) => code);
}
