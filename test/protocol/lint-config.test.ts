// The file `.libvirt-lint.json` as the server sees it: through its own eyes, or through its client's.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type LanguageClient, withRunningServer } from '../harness/language-client.js';
import { CLASH, clashing } from '../harness/sample-guest.js';

const HINT = 4;
const FILE = '.libvirt-lint.json';

/** A folder that is gone after the test, with a configuration file in it. */
async function withFolder(config: string, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'libvirt-xml-'));
  try {
    writeFileSync(join(folder, FILE), config);
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const guestIn = (folder: string) => ({ uri: pathToFileURL(join(folder, 'vms', 'guest.xml')).href });

async function codes(client: LanguageClient): Promise<string[]> {
  return (await client.diagnostics()).diagnostics.map(({ code }) => code);
}

suite('.libvirt-lint.json', () => {
  test('in a folder above a document turns rules off and down, from the first diagnostics on', () =>
    withFolder(`{ "rules": { "${CLASH}": "hint" } }`, folder =>
      withRunningServer({}, async client => {
        client.open(clashing, guestIn(folder));
        const [first] = (await client.diagnostics()).diagnostics;
        assert.deepEqual([first?.code, first?.severity], [CLASH, HINT]);
      }),
    ));

  test('is read again when the client says that it has changed', () =>
    withFolder('{}', folder =>
      withRunningServer({}, async client => {
        client.open(clashing, guestIn(folder));
        assert.deepEqual(await codes(client), [CLASH]);
        writeFileSync(join(folder, FILE), '{ "rules": { "pci": "off" } }');
        client.notify('workspace/didChangeWatchedFiles', { changes: [] });
        assert.deepEqual(await codes(client), []);
      }),
    ));

  test('is told what is wrong in it, in the file itself, until it is mended', () =>
    withFolder('{\n  "rulez": {}\n}', folder =>
      withRunningServer({}, async client => {
        client.open(clashing, guestIn(folder));
        const about = pathToFileURL(join(folder, FILE)).href;
        const { uri, diagnostics } = await client.diagnostics();
        assert.equal(uri, about);
        assert.deepEqual(
          diagnostics.map(({ range, message }) => [range.start.line, message]),
          [[1, "'rulez' means nothing here. Did you mean rules?"]],
        );
        assert.deepEqual(await codes(client), [CLASH]);
        writeFileSync(join(folder, FILE), '{}');
        client.notify('workspace/didChangeWatchedFiles', { changes: [] });
        assert.deepEqual(await codes(client), [CLASH]);
        assert.deepEqual(await client.diagnostics(), { uri: about, diagnostics: [] });
      }),
    ));

  test('is asked of the client where the server has no file system', () =>
    withRunningServer({ initializationOptions: { readsFiles: true } }, async client => {
      const asked: string[] = [];
      client.answerWith('libvirt/readFile', params => {
        const { uri } = params as { uri: string };
        asked.push(uri);
        return uri === `vscode-vfs://github/me/${FILE}` ? { text: `{ "rules": { "${CLASH}": "off" } }` } : null;
      });
      client.open(clashing, { uri: 'vscode-vfs://github/me/vms/guest.xml' });
      assert.deepEqual(await codes(client), []);
      assert.deepEqual(asked, [`vscode-vfs://github/me/vms/${FILE}`, `vscode-vfs://github/me/${FILE}`]);
    }));

  test('the file with what the host can do is found from the folder that names it', () =>
    withFolder('{ "domcapabilities": "gone.xml" }', folder =>
      withRunningServer({}, async client => {
        client.open(clashing, guestIn(folder));
        const { diagnostics } = await client.diagnostics();
        assert.deepEqual(
          diagnostics.map(({ message }) => message),
          ['This file cannot be read.'],
        );
        await client.diagnostics();
      }),
    ));

  test('clients that can watch files are asked to', () => {
    const capabilities = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    };
    return withFolder('{}', folder =>
      withRunningServer({ capabilities }, async client => {
        const patterns: unknown[] = [];
        client.answerWith('client/registerCapability', params => {
          const { registrations } = params as {
            registrations: { registerOptions: { watchers: { globPattern: unknown }[] } }[];
          };
          patterns.push(registrations[0]?.registerOptions.watchers[0]?.globPattern);
          return null;
        });
        client.open(clashing, guestIn(folder));
        await client.diagnostics();
        await client.roundTrip();
        assert.deepEqual(patterns, [`**/${FILE}`, { baseUri: `${pathToFileURL(folder).href}/`, pattern: FILE }]);
      }),
    );
  });
});

suite('libvirt.rules', () => {
  test('sets how grave the findings of a rule are', () =>
    withRunningServer(
      { settings: { rules: { pci: 'off', [CLASH]: 'hint' }, diagnostics: { delay: 0 } } },
      async client => {
        client.open(clashing);
        const [first] = (await client.diagnostics()).diagnostics;
        assert.deepEqual([first?.code, first?.severity], [CLASH, HINT]);
      },
    ));
});
