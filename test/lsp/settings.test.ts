import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.js';

suite('settings', () => {
  test('nothing set means the newest libvirt and a short delay', () => {
    for (const nothing of [undefined, null, {}, { diagnostics: null, target: null }]) {
      assert.deepEqual(readSettings(nothing), { settings: defaultSettings, complaints: [] });
    }
    assert.equal(defaultSettings.target.name, 'libvirt 12.8.0 with QEMU 11.1.3');
    assert.equal(defaultSettings.diagnosticsDelay, 150);
  });

  test('validation speaks of the schema, and the levels of rules go before it', () => {
    const levelOf = (settings: unknown) => readSettings(settings).settings.levels.get('schema-violation');
    assert.equal(levelOf({}), undefined);
    assert.equal(levelOf({ validate: true }), 'error');
    assert.equal(levelOf({ validate: true, rules: { 'schema-violation': 'hint' } }), 'hint');
    assert.equal(readSettings({ validate: 'yes' }).complaints.length, 1);
  });

  test('a libvirt version brings the QEMU that was observed with it', () => {
    assert.equal(targetFor('9.0.0'), 'libvirt 9.0.0 with QEMU 7.2.22');
    assert.equal(targetFor('newest'), 'libvirt 12.8.0 with QEMU 11.1.3');
  });

  test('the QEMU version may be named as well', () => {
    assert.equal(targetFor('9.0.0/8.1.0'), 'libvirt 9.0.0 with QEMU 8.1.0');
  });

  test('a version that was never observed is taken, and said to be so', () => {
    const { settings, complaints } = readSettings({ target: '10.5.0' });
    assert.match(settings.target.name, /^libvirt 10\.5\.0 /);
    assert.deepEqual(complaints, [
      'libvirt.target "10.5.0" was never observed; it is taken to behave as the nearest release that was.',
    ]);
  });

  test('a delay of 0 checks on every keystroke', () => {
    assert.equal(readSettings({ diagnostics: { delay: 0 } }).settings.diagnosticsDelay, 0);
  });

  test('each sort of inlay hint has a switch', () => {
    const { settings } = readSettings({ inlayHints: { addresses: false } });
    assert.deepEqual(settings.inlayHints, { addresses: false, addedDevices: true });
  });

  test('each sort of code lens has a switch', () => {
    const { settings, complaints } = readSettings({ codeLens: { users: false, colour: 'red' } });
    assert.deepEqual(settings.codeLens, { hotplug: true, users: false });
    assert.deepEqual(complaints, ['libvirt.codeLens.colour is not a setting.']);
  });

  test('the settings of the client alone are left to the client', () => {
    assert.deepEqual(readSettings({ trace: { server: 'verbose' }, statusBar: false }).complaints, []);
  });

  const malformed: readonly [string, unknown, string][] = [
    ['a target that is no version', { target: 'latest' }, 'libvirt.target "latest" is neither'],
    ['a target that is no text', { target: 9 }, 'libvirt.target 9 is neither'],
    ['half a target', { target: '9.0.0/' }, 'libvirt.target "9.0.0/" is neither'],
    ['a negative delay', { diagnostics: { delay: -1 } }, 'libvirt.diagnostics.delay -1 is not'],
    ['a delay in words', { diagnostics: { delay: 'short' } }, 'libvirt.diagnostics.delay "short" is not'],
    ['a switch that is no switch', { inlayHints: { addresses: 1 } }, 'libvirt.inlayHints.addresses 1 is neither'],
    ['a switch that there is not', { inlayHints: { ports: true } }, 'libvirt.inlayHints.ports is not a setting.'],
    ['settings that are no object', 'fast', 'libvirt must be an object'],
    ['a list of settings', [1], 'libvirt must be an object'],
    ['a section that is none', { diagnostics: 5 }, 'libvirt.diagnostics must be an object'],
    ['an unknown setting', { colour: 'red' }, 'libvirt.colour is not a setting.'],
    ['an unknown setting in a section', { diagnostics: { dealy: 5 } }, 'libvirt.diagnostics.dealy is not a setting.'],
  ];
  for (const [name, given, complaint] of malformed) {
    test(`${name} is told, and the rest is used`, () => {
      const { settings, complaints } = readSettings(given);
      assert.deepEqual(settings, defaultSettings);
      assert.equal(complaints.length, 1);
      assert.ok(complaints[0]?.startsWith(complaint), complaints[0]);
    });
  }
});

function targetFor(target: string): string {
  const { settings, complaints } = readSettings({ target });
  assert.deepEqual(complaints, []);
  return settings.target.name;
}
