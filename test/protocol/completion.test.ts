import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRunningServer } from '../harness/language-client.js';

interface Item {
  readonly label: string;
  readonly textEdit: { readonly newText: string };
  readonly insertTextFormat?: number;
  readonly labelDetails?: { readonly description: string };
  readonly documentation?: { readonly kind: string; readonly value: string };
}

const before = `<domain type='kvm'><name>a</name><os><type machine='q35'>hvm</type></os><devices>\n`;
const SNIPPET = 2;
const withSnippets = {
  textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } },
};

suite('completion', () => {
  test('puts a snippet where the client has tab stops', () =>
    withRunningServer({ capabilities: withSnippets }, async client => {
      client.open(`${before}<\n</devices></domain>`);
      await client.diagnostics();
      const items = await client.request<Item[]>('textDocument/completion', at(client.uri, 1));
      const rng = items.find(({ label }) => label === 'rng');
      assert.equal(rng?.insertTextFormat, SNIPPET);
      assert.match(rng?.textEdit.newText ?? '', /\$\{1:\/dev\/urandom\}/);
    }));

  test('and plain text elsewhere', () =>
    withRunningServer({}, async client => {
      client.open(`${before}<\n</devices></domain>`);
      await client.diagnostics();
      const items = await client.request<Item[]>('textDocument/completion', at(client.uri, 1));
      const rng = items.find(({ label }) => label === 'rng');
      assert.equal(rng?.insertTextFormat, undefined);
      assert.match(rng?.textEdit.newText ?? '', />\/dev\/urandom</);
    }));

  test('is documented when somebody looks', () =>
    withRunningServer({ capabilities: withSnippets }, async client => {
      client.open(`${before}<\n</devices></domain>`);
      await client.diagnostics();
      const items = await client.request<Item[]>('textDocument/completion', at(client.uri, 1));
      const rng = items.find(({ label }) => label === 'rng');
      assert.equal(rng?.documentation, undefined);
      const resolved = await client.request<Item>('completionItem/resolve', rng);
      assert.equal(resolved.documentation?.kind, 'markdown');
      assert.match(resolved.documentation?.value ?? '', /random/i);
    }));

  test('says of each bus what is on it', () =>
    withRunningServer({}, async client => {
      client.open(`${before}<rng model='virtio'><address type='pci' bus=''/></rng>\n</devices></domain>`);
      await client.diagnostics();
      const items = await client.request<Item[]>('textDocument/completion', at(client.uri, 46));
      assert.match(items[0]?.labelDetails?.description ?? '', /^pcie-root-port \d+ · free/);
    }));
});

function at(uri: string, character: number): object {
  return { textDocument: { uri }, position: { line: 1, character } };
}
