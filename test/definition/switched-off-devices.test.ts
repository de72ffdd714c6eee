import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices } from '../harness/defined-devices.js';

const rng = "<rng model='virtio'><backend model='builtin'/></rng>";

suite('devices that are switched off', () => {
  test('a memory balloon of model none leaves the slot that is written to others', () => {
    const balloon = "<memballoon model='none'><address type='pci' slot='2'/></memballoon>";
    assert.deepEqual(definedDevices('memballoon', balloon + rng), ['none nowhere']);
    assert.deepEqual(definedDevices('rng', balloon + rng), ['virtio 0000:00:02.0']);
  });

  test('a memory balloon of model none is on no channel on s390x', () => {
    const around = { arch: 's390x', machine: 's390-ccw-virtio' };
    assert.deepEqual(
      definedDevices(
        'memballoon',
        "<memballoon model='none'><address type='ccw' cssid='0xfe' ssid='0' devno='1'/></memballoon>",
        around,
      ),
      ['none nowhere'],
    );
  });

  test('a video of model none leaves the slot that is written to others', () => {
    const video = "<video><model type='none'/><address type='pci' slot='2'/></video>";
    assert.deepEqual(definedDevices('video', video), ['none nowhere']);
    assert.deepEqual(definedDevices('memballoon', video), ['virtio 0000:00:02.0']);
  });
});
