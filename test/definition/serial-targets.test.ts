import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices, refusalCodes } from '../harness/defined-devices.js';

const s390 = { arch: 's390x', machine: 's390-ccw-virtio' };
const serial = (address: string) => `<serial type='pty'><target type='pci-serial'/>${address}</serial>`;

suite('targets of serial devices and consoles', () => {
  test('none is no type and no model', () => {
    const device = "<serial type='pty'><target type='none'><model name='none'/></target></serial>";
    assert.deepEqual(definedDevices('serial', device), ['isa-serial nowhere']);
  });

  test('a console of type none belongs to the first serial device', () => {
    const console = "<console type='pty'><target type='none'/></console>";
    assert.deepEqual(definedDevices('serial', console), ['isa-serial nowhere']);
    assert.deepEqual(refusalCodes(console + console), ['console-serial-not-first']);
  });
});

suite('zPCI numbers of serial devices', () => {
  test('are kept as far as they are written', () => {
    const address = "<address type='pci' slot='5'><zpci fid='9'/></address>";
    assert.deepEqual(definedDevices('serial', serial(address), s390), ['pci-serial 0000:00:05.0 zpci 0:9']);
    assert.deepEqual(definedDevices('serial', serial(''), s390), ['pci-serial 0000:00:01.0']);
  });

  test('do not keep others from having the same', () => {
    const address = "<address type='pci'><zpci uid='1' fid='0'/></address>";
    const rng = `<rng model='virtio'><backend model='builtin'/>${address}</rng>`;
    assert.deepEqual(refusalCodes(serial(address) + rng, s390), []);
  });
});
