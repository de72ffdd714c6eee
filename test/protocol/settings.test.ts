import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRunningServer } from '../harness/language-client.js';
import { sound } from '../harness/sample-guest.js';

const WARNING = 2;

suite('settings', () => {
  test('a change of the target checks every open document again', () =>
    withRunningServer({}, async client => {
      client.open(sound);
      await client.diagnostics();
      client.notify('workspace/didChangeConfiguration', { settings: { libvirt: { target: '9.0.0' } } });
      assert.equal((await client.diagnostics()).version, 1);
    }));

  test('a change that changes nothing does not', () =>
    withRunningServer({}, async client => {
      client.open(sound);
      await client.diagnostics();
      const settings = { libvirt: { target: 'newest', diagnostics: { delay: 0 } }, editor: { tabSize: 2 } };
      client.notify('workspace/didChangeConfiguration', { settings });
      await client.roundTrip();
      client.expectSilence();
    }));

  test('a client that can be asked is asked, at the start and after every change', () => {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    let target = 'newest';
    return withRunningServer({ capabilities }, async client => {
      const registrations: unknown[] = [];
      client.answerWith('client/registerCapability', params => void registrations.push(params));
      client.answerWith('workspace/configuration', params => {
        assert.deepEqual(params, { items: [{ section: 'libvirt' }] });
        return [{ target, diagnostics: { delay: 0 } }];
      });
      client.open(sound);
      await client.diagnostics();
      assert.equal(registrations.length, 1);

      target = '9.0.0';
      client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.diagnostics();
    });
  });

  test('a client that answers nothing keeps what it sent at the start', () =>
    withRunningServer({ capabilities: { workspace: { configuration: true } } }, async client => {
      client.answerWith('workspace/configuration', () => [null]);
      client.open(sound);
      await client.diagnostics();
      client.notify('workspace/didChangeConfiguration', {});
      await client.roundTrip();
      client.change({ text: sound });
      assert.equal((await client.diagnostics()).version, 2);
    }));

  test('mistakes in them are told once each, in the log', () =>
    withRunningServer({ settings: { target: 'latest', diagnostics: { delay: 'none' }, colour: 1 } }, async client => {
      for (const beginning of [
        'libvirt.colour is not a setting.',
        'libvirt.target "latest" is neither',
        'libvirt.diagnostics.delay "none" is not',
      ]) {
        const { type, message } = await client.expect<{ type: number; message: string }>('window/logMessage');
        assert.equal(type, WARNING);
        assert.ok(message.startsWith(beginning), message);
      }
      client.notify('workspace/didChangeConfiguration', { settings: { libvirt: { target: 'latest' } } });
      client.notify('workspace/didChangeConfiguration', { settings: 'nonsense' });
      client.notify('workspace/didChangeConfiguration', { settings: null });
      client.notify('workspace/didChangeConfiguration', {});
      await client.roundTrip();
      client.expectSilence();
    }));
});
