import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type LanguageClient, withRunningServer } from '../harness/language-client.js';
import { rangeOf, sound } from '../harness/sample-guest.js';

interface CodeLens {
  readonly range: { readonly start: object };
  readonly command: { readonly title: string; readonly command: string; readonly arguments?: readonly unknown[] };
}

const initializationOptions = { commands: ['libvirt.showPciTopology', 'libvirt.showLocations'] };
const editing = { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } };

suite('code lenses', () => {
  test('name commands that the client has', () =>
    withRunningServer({ initializationOptions }, async client => {
      const [budget, ...users] = await lenses(client);
      assert.deepEqual(budget?.command, {
        title: '1 free hotplug port',
        command: 'libvirt.showPciTopology',
        arguments: [client.uri],
      });
      assert.deepEqual(budget.range.start, rangeOf(sound, 'devices>').start);
      const first = users.find(({ command }) => command.title.includes('52:54:00:00:00:01'));
      const place = rangeOf(sound, "interface type='network'", 'interface'.length);
      assert.deepEqual(first?.command.arguments, [
        client.uri,
        rangeOf(sound, "controller type='pci' index='1'").start,
        [{ uri: client.uri, range: place }],
      ]);
    }));

  test('are words alone for a client without commands, and nothing is offered that it cannot take up', () =>
    withRunningServer({}, async client => {
      const found = await lenses(client);
      assert.deepEqual([...new Set(found.map(({ command }) => command.command))], ['']);
    }));

  test('write the ports that they offer', () =>
    withRunningServer({ capabilities: editing }, async client => {
      const offer = (await lenses(client)).find(({ command: { title } }) => title === 'add 1');
      assert.ok(offer);
      const applied: unknown[] = [];
      client.answerWith('workspace/applyEdit', params => {
        applied.push(params);
        return { applied: true };
      });
      const { command, arguments: args } = offer.command;
      assert.equal(await client.request('workspace/executeCommand', { command, arguments: args }), null);
      assert.match(JSON.stringify(applied), /"version":1.*model='pcie-root-port'/);
    }));

  test('refuse what is no command of theirs', () =>
    withRunningServer({ capabilities: editing }, async client => {
      for (const [command, ...args] of [['libvirt.nothing'], ['libvirt.addHotplugPorts', 'file:///none.xml', 1]]) {
        await assert.rejects(client.request('workspace/executeCommand', { command, arguments: args }), {
          code: -32602,
        });
      }
    }));

  test('are switched off by settings', () =>
    withRunningServer(
      { settings: { diagnostics: { delay: 0 }, codeLens: { hotplug: false, users: false } } },
      async client => assert.deepEqual(await lenses(client), []),
    ));
});

async function lenses(client: LanguageClient): Promise<readonly CodeLens[]> {
  client.open(sound);
  await client.diagnostics();
  return client.request('textDocument/codeLens', { textDocument: { uri: client.uri } });
}
