import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Guest, refusals } from '../harness/defined-lists.js';

const disk = (dev: string, bus: string, device = 'disk', address = '') =>
  `<disk type='file' device='${device}'><source file='/a'/><target dev='${dev}' bus='${bus}'/>${address}</disk>`;
const at = (numbers: string) => `<address type='drive' ${numbers}/>`;

suite('libvirt refuses a name of a disk', () => {
  test('that is given twice, on whatever buses', () => {
    assert.deepEqual(refusals(disk('sda', 'sata') + disk('sda', 'scsi')), ['disk-target-duplicate']);
  });

  test('that names a partition, or that its device may not have', () => {
    assert.deepEqual(refusals(disk('vda1', 'virtio')), ['disk-target-partition']);
    assert.deepEqual(refusals(disk('vda', 'fdc', 'floppy')), ['disk-target-floppy-name']);
    assert.deepEqual(refusals(disk('fda', 'virtio')), ['disk-target-unknown-prefix']);
    assert.deepEqual(refusals(disk('foo', 'sata', 'cdrom', at("unit='1'"))), ['disk-target-unknown-prefix']);
  });
});

suite('libvirt refuses a drive address', () => {
  test('beyond what the bus has', () => {
    assert.deepEqual(refusals(disk('hde', 'ide')), ['ide-too-many-disks']);
    assert.deepEqual(refusals(disk('hda', 'ide', 'disk', at("target='1'"))), ['disk-ide-address']);
    assert.deepEqual(refusals(disk('sda', 'sata', 'disk', at("bus='1'"))), ['disk-sata-address']);
    assert.deepEqual(refusals(disk('sda', 'scsi', 'disk', at("bus='1'"))), ['disk-scsi-bus-nonzero']);
    assert.deepEqual(refusals(disk('sda', 'scsi', 'disk', at("target='1'"))), ['disk-scsi-lsilogic-target']);
    assert.deepEqual(refusals(disk('fdc', 'fdc', 'floppy')), ['disk-fdc-address']);
  });

  test('not where another type of SCSI controller has targets', () => {
    const virtio = "<controller type='scsi' model='virtio-scsi'/>";
    assert.deepEqual(refusals(virtio + disk('sda', 'scsi', 'disk', at("target='1'"))), []);
  });

  test('of another disk on the same bus', () => {
    const both = disk('sda', 'sata', 'disk', at("unit='1'")) + disk('sdb', 'sata');
    assert.deepEqual(refusals(both), ['disk-drive-address-duplicate']);
  });
});

suite('libvirt refuses a controller', () => {
  test('of IDE where the board has none, and a second one', () => {
    const q35: Guest = { machine: 'q35' };
    assert.deepEqual(refusals("<controller type='ide'/>", q35), ['ide-unsupported-machine']);
    assert.deepEqual(refusals(disk('hda', 'ide'), q35), ['ide-unsupported-machine']);
    assert.deepEqual(refusals(disk('hda', 'ide').replace(" bus='ide'", ''), q35), ['ide-disk-default-bus']);
    assert.deepEqual(refusals('<controller/>', q35), ['controller-type-missing']);
    assert.deepEqual(refusals("<controller type='ide' index='1'/>"), ['ide-single-controller']);
  });

  test('that QEMU has not', () => {
    assert.deepEqual(refusals("<controller type='scsi' model='buslogic'/>"), ['scsi-controller-model-unsupported']);
    assert.deepEqual(refusals("<controller type='scsi' model='ncr53c90'/>"), ['scsi-ncr53c90-builtin']);
    assert.deepEqual(refusals("<controller type='scsi' model='ncr53c90'/>", { machine: 'SS-5' }), []);
  });

  test('with the index of another of its type', () => {
    const two = "<controller type='scsi' index='0'/>".repeat(2);
    assert.deepEqual(refusals(two), ['controller-index-duplicate']);
  });
});

suite('libvirt refuses a floppy', () => {
  test('off the floppy controller, and anything else on it', () => {
    assert.deepEqual(refusals(disk('fda', 'sata', 'floppy')), ['disk-floppy-bus']);
    assert.deepEqual(refusals(disk('sda', 'fdc')), ['disk-fdc-not-floppy']);
  });

  test('on machines without floppy controller, since 12.8', () => {
    const floppy = disk('fda', 'fdc', 'floppy');
    assert.deepEqual(refusals(floppy, { machine: 'virt' }), ['disk-floppy-unsupported-machine']);
    assert.deepEqual(refusals(floppy, { machine: 'virt', libvirt: '9.0' }), []);
  });
});

suite('libvirt refuses a second', () => {
  test('memory balloon, socket or smartcard', () => {
    assert.deepEqual(refusals("<memballoon model='none'/><memballoon model='virtio'/>"), ['memballoon-multiple']);
    assert.deepEqual(refusals("<vsock model='virtio'><cid auto='yes'/></vsock>".repeat(2)), ['vsock-multiple']);
    assert.ok(refusals("<smartcard mode='host'/>".repeat(2)).includes('smartcard-multiple'));
  });

  test('watchdog before 9.1; since then a second one of a kind that is built in', () => {
    const pci = "<watchdog model='i6300esb'/>";
    const isa = "<watchdog model='ib700'/>";
    assert.deepEqual(refusals(pci + pci), []);
    assert.deepEqual(refusals(isa + isa), ['watchdog-multiple']);
    assert.deepEqual(refusals(pci + pci, { libvirt: '9.0' }), ['watchdog-multiple']);
    assert.deepEqual(refusals(`${pci}<watchdog model='ib700' action='pause'/>`), ['watchdog-action']);
  });

  test('panic device of one model', () => {
    assert.deepEqual(refusals("<panic/><panic model='isa'/>"), ['panic-duplicate']);
  });

  test('graphics card of a kind that must be the primary one', () => {
    const card = (model: string, primary = '') => `<video><model type='${model}'${primary}/></video>`;
    assert.deepEqual(refusals(card('vga') + card('vga')), ['video-secondary-not-allowed']);
    assert.deepEqual(refusals(card('vga') + card('virtio')), []);
    assert.deepEqual(refusals(card('none') + card('vga')), ['video-none-not-alone']);
    const primary = " primary='yes'";
    assert.deepEqual(refusals(card('qxl', primary) + card('qxl', primary)), ['video-multiple-primary']);
  });
});

suite('libvirt refuses a device that the machine has not', () => {
  test('watchdogs of other boards', () => {
    assert.deepEqual(refusals("<watchdog model='diag288'/>"), ['watchdog-model-machine']);
    assert.deepEqual(refusals("<watchdog model='ib700'/>", { machine: 'q35' }), ['watchdog-model-machine']);
    assert.deepEqual(refusals("<watchdog model='ib700'/>", { machine: 'q35', libvirt: '9.0' }), []);
  });

  test('panic devices, NVRAM, parallel and serial ports of other architectures', () => {
    assert.deepEqual(refusals("<panic model='pseries'/>"), ['panic-model-machine']);
    assert.deepEqual(refusals('<nvram/>'), ['nvram-device-machine']);
    assert.deepEqual(refusals("<parallel type='null'/>", { machine: 's390-ccw-virtio' }), ['parallel-unsupported']);
    const pl011 = "<serial type='null'><target type='system-serial'><model name='pl011'/></target></serial>";
    assert.deepEqual(refusals(pl011), ['serial-target-machine']);
    assert.deepEqual(refusals(pl011, { machine: 'virt' }), []);
  });

  test('PS/2 devices, which older libvirt took wherever the emulator could', () => {
    const mouse = "<input type='mouse' bus='ps2'/>";
    assert.deepEqual(refusals(mouse, { machine: 'pseries' }), ['input-ps2-unsupported']);
    assert.deepEqual(refusals(mouse, { machine: 'pseries', libvirt: '9.0' }), []);
    assert.deepEqual(refusals(mouse, { domain: "<features><ps2 state='off'/></features>" }), ['input-ps2-unsupported']);
    assert.deepEqual(refusals("<input type='tablet' bus='ps2'/>"), ['input-ps2-type']);
  });
});

suite('libvirt refuses an address type', () => {
  test('that the bus of a disk has not', () => {
    const usb = "<address type='usb' bus='0' port='1'/>";
    assert.deepEqual(refusals(disk('sda', 'sata', 'disk', usb)), ['disk-address-type-for-bus']);
    assert.deepEqual(refusals(disk('sda', 'usb', 'disk', at("unit='0'"))), ['disk-usb-address-type']);
    assert.deepEqual(refusals(disk('sda', 'sata', 'disk', "<address type='pci'/>")), ['disk-address-type-for-bus']);
  });

  test('that the target of a serial port has not', () => {
    const usb = "<address type='usb' bus='0' port='1'/>";
    assert.deepEqual(refusals(`<serial type='null'>${usb}</serial>`), ['serial-address-type']);
    assert.deepEqual(refusals(`<serial type='null'>${usb}</serial>`, { machine: 'virt' }), ['serial-address-type']);
  });

  test('on a watchdog or a panic device that is built in', () => {
    const pci = "<address type='pci' slot='9'/>";
    assert.deepEqual(refusals(`<watchdog model='ib700'>${pci}</watchdog>`), ['watchdog-address-type']);
    assert.deepEqual(refusals(`<panic model='isa'>${pci}</panic>`), ['panic-address-type']);
  });

  test('unassigned, but for host devices', () => {
    const rng = "<rng model='virtio'><backend model='random'>/r</backend><address type='unassigned'/></rng>";
    assert.deepEqual(refusals(rng), ['address-unassigned-not-hostdev']);
  });
});
