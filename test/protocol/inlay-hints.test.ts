import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type LanguageClient, withRunningServer } from '../harness/language-client.js';
import { rangeOf, sound, unassigned } from '../harness/sample-guest.js';

interface InlayHint {
  readonly position: { readonly line: number; readonly character: number };
  readonly label: string;
  readonly tooltip?: { readonly kind: string; readonly value: string };
  readonly paddingLeft?: boolean;
}

const markdown = { textDocument: { hover: { contentFormat: ['markdown'] } } };

function hintsOf(client: LanguageClient): Promise<InlayHint[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  return client.request('textDocument/inlayHint', { textDocument: { uri: client.uri }, range });
}

suite('inlay hints', () => {
  test('stand behind the start tag, apart from it, and explain themselves', () =>
    withRunningServer({ capabilities: markdown }, async client => {
      client.open(unassigned);
      await client.diagnostics();
      const first = (await hintsOf(client)).find(({ label }) => label === '→ 0000:03:00.0');
      assert.deepEqual(first?.position, rangeOf(unassigned, "<rng model='virtio'>").end);
      assert.equal(first?.tooltip?.kind, 'markdown');
      assert.equal(first?.paddingLeft, true);
    }));

  test('tell their reasons when asked, where the client can wait', () => {
    const inlayHint = { resolveSupport: { properties: ['tooltip'] } };
    return withRunningServer({ capabilities: { textDocument: { inlayHint } } }, async client => {
      client.open(unassigned);
      await client.diagnostics();
      const hint = (await hintsOf(client)).find(({ label }) => label === '→ 0000:03:00.0');
      assert.equal(hint?.tooltip, undefined);
      const { tooltip } = await client.request<InlayHint>('inlayHint/resolve', hint);
      assert.match(tooltip?.value ?? '', /^`rng virtio`\n\n\*\*Why\*\*\n/);
      client.change({ text: sound });
      await client.diagnostics();
      await assert.rejects(client.request('inlayHint/resolve', hint), { code: -32801 });
    });
  });

  test('are asked for anew when they are switched off', () =>
    withRunningServer({ capabilities: { workspace: { inlayHint: { refreshSupport: true } } } }, async client => {
      let refreshes = 0;
      client.answerWith('workspace/inlayHint/refresh', () => void refreshes++);
      client.open(unassigned);
      await client.diagnostics();
      assert.ok((await hintsOf(client)).length > 1);
      const inlayHints = { addresses: false, addedDevices: false };
      client.notify('workspace/didChangeConfiguration', {
        settings: { libvirt: { diagnostics: { delay: 0 }, inlayHints } },
      });
      await client.diagnostics();
      assert.deepEqual(await hintsOf(client), []);
      assert.equal(refreshes, 1);
    }));
});
