import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices } from '../harness/defined-devices.js';

const s390 = { arch: 's390x', machine: 's390-ccw-virtio' };
const rng = "<rng model='virtio'><backend model='builtin'/></rng>";

suite('channel I/O', () => {
  test('takes a device of any kind that asks for it without numbers', () => {
    const card = "<interface type='user'><model type='e1000'/><address type='ccw'/></interface>";
    assert.deepEqual(definedDevices('interface', card + rng, s390), ['e1000 ccw 254:0:0']);
    assert.deepEqual(definedDevices('rng', card + rng, s390), ['virtio ccw 254:0:2']);
  });

  test('has nothing for a balloon that is switched off', () => {
    const balloon = "<memballoon model='none'><address type='ccw'/></memballoon>";
    assert.deepEqual(definedDevices('memballoon', balloon + rng, s390), ['none nowhere']);
    assert.deepEqual(definedDevices('rng', balloon + rng, s390), ['virtio ccw 254:0:0']);
  });
});
