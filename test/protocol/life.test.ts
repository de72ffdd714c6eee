import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { builtServer } from '../harness/conversation.js';
import { withRunningServer, withServer } from '../harness/language-client.js';
import { readProject } from '../harness/project.js';
import { sound } from '../harness/sample-guest.js';

const SERVER_NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

const vscodeLike = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

suite('the life of a server', () => {
  test('it says what it can do', () =>
    withServer(async client => {
      const golden = JSON.parse(readProject('test/protocol/capabilities.golden.json'));
      const simple = await client.initialize();
      assert.deepEqual(simple, golden.simpleClient);
    }));

  test('it offers more to a client that can do more', () =>
    withServer(async client => {
      const golden = JSON.parse(readProject('test/protocol/capabilities.golden.json'));
      assert.deepEqual(await client.initialize({ capabilities: vscodeLike }), golden.vscodeLikeClient);
    }));

  test('it ends with code 0 when it was shut down', () => withRunningServer({}, async () => {}));

  test('it ends with code 1 when it was not', () =>
    withServer(async client => {
      await client.initialize();
      client.notify('exit');
      assert.equal(await client.exitCode(), 1);
    }));

  test('it ends when its client is gone', () =>
    withServer(async client => {
      await client.initialize();
      client.hangUp();
      assert.equal(await client.exitCode(), 1);
    }));

  test('before initialize it answers nothing and ignores documents', () =>
    withServer(async client => {
      client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a.xml', text: sound } });
      await assert.rejects(client.request('textDocument/hover', {}), { code: SERVER_NOT_INITIALIZED });
      await client.initialize();
      assert.deepEqual(await symbols(client), []);
    }));

  test('it is initialised once', () =>
    withServer(async client => {
      await client.initialize();
      await assert.rejects(client.request('initialize', { capabilities: {} }), { code: INVALID_REQUEST });
    }));

  test('it survives an initialize that makes no sense', () =>
    withServer(async client => {
      await assert.rejects(client.request('initialize', 'hello'));
      await client.initialize({ capabilities: { textDocument: 7, workspace: null, window: [] } });
      assert.deepEqual(await symbols(client), []);
    }));

  test('after shutdown it answers nothing any more', () =>
    withServer(async client => {
      await client.initialize();
      await client.request('shutdown');
      await assert.rejects(symbols(client), { code: INVALID_REQUEST });
    }));

  test('it says so when it does not know a request', () =>
    withRunningServer({}, async client => {
      await assert.rejects(client.request('textDocument/moniker', {}), { code: METHOD_NOT_FOUND });
    }));

  test('it speaks over the channel of a parent process as well', () =>
    withRunningServer({ transport: 'node-ipc' }, async client => {
      client.open(sound);
      assert.equal((await client.expect<{ version: number }>('textDocument/publishDiagnostics')).version, 1);
    }));
});

suite('its command line', () => {
  test('tells the version and the usage on request', () => {
    const { version } = JSON.parse(readProject('server/package.json'));
    assert.equal(run('--version').stdout, `libvirt-xml-language-server ${version}\n`);
    assert.match(run('--help').stdout, /--stdio +standard input and output/);
  });

  test('explains itself to a person who starts it by hand', () => {
    const { status, stdout, stderr } = run();
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^An editor starts this program and names a transport, such as --stdio\.\n/);
  });

  test('wants a parent process for --node-ipc', () => {
    assert.match(run('--node-ipc').stderr, /^There is no parent process for --node-ipc\.\n/);
  });
});

function symbols(client: { request(method: string, params: unknown): Promise<unknown> }): Promise<unknown> {
  return client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///a.xml' } });
}

function run(...options: string[]) {
  return spawnSync(process.execPath, [builtServer, ...options], { encoding: 'utf8' });
}
