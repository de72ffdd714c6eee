import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type InitializeOptions, type LanguageClient, withRunningServer } from '../harness/language-client.js';
import {
  addressOfSecond,
  busOfSecond,
  CLASH,
  clashing,
  type Range,
  rangeOf,
  sound,
  unassigned,
} from '../harness/sample-guest.js';

interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly { readonly code: string }[];
  readonly edit?: { readonly changes?: unknown; readonly documentChanges?: unknown };
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

const CONTENT_MODIFIED = -32801;

const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const literals = { textDocument: { codeAction } };
const lazily = {
  textDocument: { codeAction: { ...codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};
const versioned = { ...literals, workspace: { workspaceEdit: { documentChanges: true } } };

suite('quick fixes', () => {
  test('what is found under the cursor can be repaired, the first way being the preferred one', () =>
    withGuest({ capabilities: literals }, async client => {
      const actions = await actionsAt(client, addressOfSecond);
      assert.ok(actions.length > 1);
      assert.deepEqual(
        actions.map(({ isPreferred }) => isPreferred),
        actions.map((_, order) => order === 0),
      );
      for (const { kind, diagnostics } of actions) {
        assert.equal(kind, 'quickfix');
        assert.deepEqual(
          diagnostics?.map(({ code }) => code),
          [CLASH],
        );
      }
    }));

  test('the repair is an edit of the document', () =>
    withGuest({ capabilities: literals }, async client => {
      const [first] = await actionsAt(client, addressOfSecond);
      const changes = first?.edit?.changes as Record<string, { range: Range; newText: string }[]>;
      client.change(...(changes[client.uri] ?? []).map(({ range, newText }) => ({ range, text: newText })));
      const { diagnostics } = await client.diagnostics();
      assert.deepEqual(diagnostics, []);
    }));

  test('it names the version of the document where the client can compare it', () =>
    withGuest({ capabilities: versioned }, async client => {
      const [first] = await actionsAt(client, addressOfSecond);
      const [change] = (first?.edit?.documentChanges ?? []) as { textDocument: unknown }[];
      assert.deepEqual(change?.textDocument, { uri: client.uri, version: 1 });
    }));

  test('it is worked out when it is chosen, where the client can wait', () =>
    withGuest({ capabilities: lazily }, async client => {
      const [first] = await actionsAt(client, addressOfSecond);
      assert.equal(first?.edit, undefined);
      const resolved = await client.request<CodeAction>('codeAction/resolve', first);
      assert.equal(resolved.title, first?.title);
      assert.deepEqual(Object.keys(resolved.edit?.changes ?? {}), [client.uri]);
    }));

  test('but not for a document that has changed in the meantime', () =>
    withGuest({ capabilities: lazily }, async client => {
      const [first] = await actionsAt(client, addressOfSecond);
      client.change({ range: busOfSecond, text: '0x01' });
      await client.diagnostics();
      await assert.rejects(client.request('codeAction/resolve', first), { code: CONTENT_MODIFIED });
    }));

  test('elsewhere there is nothing to repair', () =>
    withGuest({ capabilities: literals }, async client => {
      const start = { line: 0, character: 0 };
      assert.deepEqual(await actionsAt(client, { start, end: start }), []);
    }));

  test('a client that wants something else gets nothing', () =>
    withGuest({ capabilities: literals }, async client => {
      const kinds = async (...only: string[]) =>
        (await actionsAt(client, addressOfSecond, only)).map(({ kind }) => kind);
      assert.deepEqual(await kinds('refactor.extract', 'quickfix.other'), []);
      assert.ok((await kinds('source', 'quickfix')).length);
      assert.ok((await kinds('')).length);
    }));

  test('a client that can show the page of a rule is offered it', () => {
    const initializationOptions = { commands: ['libvirt.explainRule'] };
    return withGuest({ capabilities: literals, initializationOptions }, async client => {
      const actions = await actionsAt(client, addressOfSecond);
      assert.deepEqual(
        actions.find(({ title }) => title.startsWith('Explain')),
        {
          title: `Explain ${CLASH}`,
          kind: 'quickfix',
          command: { title: `Explain ${CLASH}`, command: 'libvirt.explainRule', arguments: [CLASH] },
        },
      );
    });
  });

  test('whoever does not want to hear of it can say so in a comment, the last of what is offered', () =>
    withGuest({ capabilities: literals }, async client => {
      const actions = await actionsAt(client, addressOfSecond);
      const [forLine, inFile] = actions.slice(-2);
      assert.deepEqual(
        [forLine?.title, inFile?.title],
        [`Disable ${CLASH} for this line`, `Disable ${CLASH} in this file`],
      );
      const changes = inFile?.edit?.changes as Record<string, { range: Range; newText: string }[]>;
      client.change(...(changes[client.uri] ?? []).map(({ range, newText }) => ({ range, text: newText })));
      assert.deepEqual((await client.diagnostics()).diagnostics, []);
    }));

  test('a sound document needs no repair', () =>
    withRunningServer({ capabilities: literals }, async client => {
      client.open(sound);
      await client.diagnostics();
      assert.deepEqual(await actionsAt(client, addressOfSecond), []);
    }));
});

suite('rewrites', () => {
  const inDevices = rangeOf(unassigned, '<rng');

  test('are offered where no kind is asked for, with their edits', () =>
    withRunningServer({ capabilities: literals }, async client => {
      client.open(unassigned);
      await client.diagnostics();
      const context = { diagnostics: [] };
      const params = { textDocument: { uri: client.uri }, range: inDevices, context };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
      assert.deepEqual(
        actions.map(({ kind, title, edit }) => [kind, title, edit !== undefined]),
        [
          ['refactor.rewrite', "Assign this device's address", true],
          ['refactor.rewrite', 'Assign all addresses', true],
          ['refactor.rewrite', 'Write the controllers libvirt would add', true],
          ['refactor.rewrite', 'Remove all addresses so that libvirt decides again', true],
        ],
      );
    }));

  test('are worked out when chosen, where the client can wait', () =>
    withRunningServer({ capabilities: lazily }, async client => {
      client.open(unassigned);
      await client.diagnostics();
      const [first] = await actionsAt(client, inDevices, ['refactor']);
      assert.equal(first?.edit, undefined);
      const { edit } = await client.request<CodeAction>('codeAction/resolve', first);
      const changes = Object.values(edit?.changes ?? {}).flat() as { newText: string }[];
      assert.ok(changes.some(({ newText }) => /<address type='pci' .*bus='0x03'/.test(newText)));
    }));
});

suite('source.fixAll', () => {
  const flawed = sound.replace("bus='0x02'", "bus='1f'");

  test('is there for who asks for it, as on saving', () =>
    withRunningServer({ capabilities: literals }, async client => {
      client.open(flawed);
      await client.diagnostics();
      for (const only of ['source', 'source.fixAll', 'source.fixAll.libvirt']) {
        const [fixAll, ...others] = await actionsAt(client, addressOfSecond, [only]);
        assert.deepEqual(others, []);
        assert.equal(fixAll?.kind, 'source.fixAll.libvirt');
        const [edit] = Object.values(fixAll?.edit?.changes ?? {}).flat() as { newText: string }[];
        assert.equal(edit?.newText, '0x');
      }
      assert.deepEqual(await actionsAt(client, addressOfSecond, ['source.organizeImports']), []);
    }));

  test('is not there for a problem with more than one way out', () =>
    withGuest({ capabilities: literals }, async client => {
      assert.deepEqual(await actionsAt(client, addressOfSecond, ['source.fixAll']), []);
    }));
});

suite('the page of a rule', () => {
  test('is the bundled one', () =>
    withRunningServer({}, async client => {
      const page = await client.request<{ markdown: string }>('libvirt/rulePage', { code: CLASH });
      assert.match(page.markdown, /^# pci-address-in-use\n\nTwo devices claim the same guest PCI address\.\n/);
      assert.match(page.markdown, /\n## Why it matters\n/);
    }));

  test('is null for what is no rule', () =>
    withRunningServer({}, async client => {
      for (const code of ['no-such-rule', '../server', '']) {
        assert.equal(await client.request('libvirt/rulePage', { code }), null);
      }
    }));
});

function withGuest(options: InitializeOptions, check: (client: LanguageClient) => Promise<void>): Promise<void> {
  return withRunningServer(options, async client => {
    client.open(clashing);
    await client.diagnostics();
    await check(client);
  });
}

function actionsAt(
  client: LanguageClient,
  range: Range,
  only: readonly string[] = ['quickfix'],
): Promise<CodeAction[]> {
  const context = { diagnostics: [], only };
  return client.request('textDocument/codeAction', { textDocument: { uri: client.uri }, range, context });
}
