import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { controllers, type Guest, places, refusals } from '../harness/defined-lists.js';

suite('a SCSI controller without model', () => {
  test('has the one of its machine', () => {
    const plain = "<controller type='scsi'/>";
    assert.deepEqual(scsi(plain), ['scsi 0 lsilogic']);
    assert.deepEqual(scsi("<controller type='scsi' model='auto'/>"), ['scsi 0 lsilogic']);
    assert.deepEqual(scsi(plain, { machine: 'pseries' }), ['scsi 0 ibmvscsi']);
    assert.deepEqual(scsi(plain, { machine: 's390-ccw-virtio' }), ['scsi 0 virtio-scsi']);
    assert.deepEqual(scsi(plain, { machine: 'SS-5' }), ['scsi 0 ncr53c90']);
  });

  test('is virtio-scsi on Arm and RISC-V virt since 11.6', () => {
    const plain = "<controller type='scsi'/>";
    assert.deepEqual(scsi(plain, { machine: 'virt' }), ['scsi 0 virtio-scsi']);
    assert.deepEqual(scsi(plain, { machine: 'virt', libvirt: '11.3' }), ['scsi 0 lsilogic']);
  });

  test('takes the model of the first that has one, since 12.8', () => {
    const text = `<controller type='scsi' index='0'/><controller type='scsi' index='2' model='lsisas1078'/>
      <controller type='scsi' index='5' model='virtio-scsi'/>`;
    assert.equal(scsi(text)[0], 'scsi 0 lsisas1078');
    assert.equal(scsi(text, { libvirt: '11.3' })[0], 'scsi 0 lsilogic');
  });
});

suite('SCSI host devices', () => {
  test('bring the controllers of their addresses along, before any other is added', () => {
    assert.deepEqual(controllers(hostdev('controller', 2)), [
      'scsi 0 lsilogic',
      'scsi 1 lsilogic',
      'scsi 2 lsilogic',
      'usb 0 piix3-uhci',
      'pci 0 pci-root',
    ]);
  });

  test('give new controllers the model of the one that has the highest number so far', () => {
    const text = `<controller type='scsi' index='1' model='virtio-scsi'/>${hostdev('controller', 1)}${hostdev('controller', 3, 1)}`;
    assert.deepEqual(
      scsi(text, { libvirt: '11.3' }),
      [0, 1, 2, 3].map(index => `scsi ${index} virtio-scsi`),
    );
  });

  test('take the first unit that no disk and no other host device has', () => {
    assert.deepEqual(places('hostdev', disk('sda') + disk('sdc') + open.repeat(2)), ['drive 0:0:0:1', 'drive 0:0:0:3']);
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(letter => disk(`sd${letter}`)).join('');
    assert.deepEqual(places('hostdev', seven + open), ['drive 1:0:0:0']);
  });

  test('take two units of an LSI SAS 1068 only', () => {
    const text = `<controller type='scsi' index='0' model='lsisas1068'/>${open.repeat(3)}`;
    assert.deepEqual(places('hostdev', text), ['drive 0:0:0:0', 'drive 0:0:0:1', 'drive 1:0:0:0']);
  });

  test('may not be where a disk is put by its name, nor where another is', () => {
    assert.deepEqual(refusals(disk('sda') + hostdev('unit', 0)), ['hostdev-scsi-conflicts-with-disk']);
    assert.deepEqual(refusals(hostdev('unit', 3) + hostdev('unit', 3, 1)), ['hostdev-scsi-guest-address-in-use']);
  });

  test('are on the one bus that a SCSI controller has', () => {
    assert.deepEqual(refusals(hostdev('bus', 1)), ['hostdev-scsi-bus-nonzero']);
  });
});

const source = (unit: number) =>
  `<source><adapter name='scsi_host0'/><address bus='0' target='0' unit='${unit}'/></source>`;
const open = `<hostdev mode='subsystem' type='scsi'>${source(0)}</hostdev>`;

function hostdev(part: string, number: number, unit = 0): string {
  return `<hostdev mode='subsystem' type='scsi'>${source(unit)}<address type='drive' ${part}='${number}'/></hostdev>`;
}

function disk(dev: string): string {
  return `<disk type='file'><source file='/a'/><target dev='${dev}' bus='scsi'/></disk>`;
}

function scsi(devices: string, guest: Guest = {}): string[] {
  return controllers(devices, guest, 'scsi');
}
