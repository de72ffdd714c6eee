import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices, refusalCodes } from '../harness/defined-devices.js';

const pseries = { arch: 'ppc64', machine: 'pseries' };
const rng = "<rng model='virtio'><backend model='builtin'/><address type='spapr-vio' reg='0x1000'/></rng>";

suite('registers of virtual I/O', () => {
  test('written for a device of any kind are taken', () => {
    const card = "<interface type='user'><model type='spapr-vlan'/></interface>";
    assert.deepEqual(definedDevices('interface', card + rng, pseries), ['spapr-vlan spapr-vio 8192']);
  });

  test('cannot be written twice, whatever the other device is', () => {
    const card =
      "<interface type='user'><model type='spapr-vlan'/><address type='spapr-vio' reg='0x1000'/></interface>";
    assert.deepEqual(refusalCodes(card + rng, pseries), ['spapr-vio-address-in-use']);
    assert.deepEqual(refusalCodes(rng + rng, pseries), []);
  });
});
