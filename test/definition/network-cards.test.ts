import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices } from '../harness/defined-devices.js';

suite('network cards', () => {
  test('without a type are of type user, and get a model', () => {
    assert.deepEqual(definedDevices('interface', '<interface/>'), ['rtl8139 0000:00:02.0']);
  });

  test('that are host devices keep the model that is written', () => {
    const card = (model: string) =>
      `<interface type='hostdev'><source><address type='pci' slot='1'/></source>${model}</interface>`;
    assert.deepEqual(definedDevices('interface', card("<model type='Virtio'/>")), ['virtio 0000:00:02.0']);
    assert.deepEqual(definedDevices('interface', card("<model type='unknown'/>")), ['- 0000:00:02.0']);
    assert.deepEqual(definedDevices('interface', card('')), ['- 0000:00:02.0']);
  });
});
