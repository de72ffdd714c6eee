import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { controllers, disks, refusals } from '../harness/defined-lists.js';

suite('a disk without bus', () => {
  test('takes the one that its name begins with, else IDE', () => {
    assert.deepEqual(
      ['hda', 'sda', 'vda', 'xvda', 'ubda'].map(dev => disks(disk(dev))[0]?.split(' ')[1]),
      ['ide', 'scsi', 'virtio', 'xen', 'uml'],
    );
    assert.equal(disks(disk('fda', '', 'cdrom'))[0], 'fda ide drive 0:0:0:0');
  });

  test('is on the floppy controller if it is a floppy', () => {
    assert.deepEqual(disks(disk('fdb', '', 'floppy')), ['fdb fdc drive 0:0:0:1']);
  });

  test('takes NVMe by its name since 11.5', () => {
    assert.deepEqual(disks(withSerial(disk('nvme1n3'))), ['nvme1n3 nvme drive 1:0:0:2']);
  });

  test('loses a left-over prefix of Xen', () => {
    assert.deepEqual(disks(disk('ioemu:hda')), ['hda ide drive 0:0:0:0']);
  });
});

suite('the place of a disk without address', () => {
  test('follows from the letters of its name, by the units that the bus has', () => {
    assert.deepEqual(places('ide', 'hda', 'hdb', 'hdc', 'hdd', 'hde'), [
      '0:0:0:0',
      '0:0:0:1',
      '0:1:0:0',
      '0:1:0:1',
      '1:0:0:0',
    ]);
    assert.deepEqual(places('sata', 'sda', 'sdf', 'sdg'), ['0:0:0:0', '0:0:0:5', '1:0:0:0']);
    assert.deepEqual(places('scsi', 'sdg', 'sdh', 'sdaa'), ['0:0:0:6', '1:0:0:0', '3:0:0:5']);
    assert.deepEqual(places('fdc', 'fdc'), ['1:0:0:0']);
  });

  test('looks neither at other disks nor at what the controller could take', () => {
    const both = disk('sda', 'scsi') + disk('vda', 'scsi');
    assert.deepEqual(disks(both), ['sda scsi drive 0:0:0:0', 'vda scsi drive 0:0:0:0']);
    assert.deepEqual(refusals(both), ['disk-drive-address-duplicate']);
  });

  test('is a namespace of an NVMe name, whatever bus it is on', () => {
    assert.deepEqual(disks(disk('nvme1n9', 'scsi')), ['nvme1n9 scsi drive 1:0:0:1']);
    assert.deepEqual(disks(withSerial(disk('sdb', 'nvme'))), ['sdb nvme drive 0:0:0:1']);
  });

  test('needs a name that libvirt can count, on every bus', () => {
    assert.deepEqual(refusals(disk('foo', 'virtio')), ['disk-target-unknown-prefix']);
    assert.deepEqual(refusals(disk('nvme0n0', 'virtio')), ['disk-target-unknown-prefix']);
    assert.deepEqual(refusals(disk('nvme0n1', 'virtio'), { libvirt: '9.0' }), ['disk-target-unknown-prefix']);
    assert.deepEqual(refusals(disk('nvme0n1', 'virtio')), []);
  });

  test('is as written where an address is written, zeros for what is missing', () => {
    const written = disk('sda', 'scsi').replace('</disk>', `<address type='drive' unit='5'/></disk>`);
    assert.deepEqual(disks(written), ['sda scsi drive 0:0:0:5']);
  });
});

suite('the controllers that disks bring along', () => {
  test('reach from 0 to the highest that a disk is on', () => {
    assert.deepEqual(
      controllers(disk('sdz', 'scsi'), {}, 'scsi'),
      [0, 1, 2, 3].map(index => `scsi ${index} lsilogic`),
    );
  });

  test('are those of each bus', () => {
    const all = disk('sda', 'scsi') + disk('sdb', 'sata') + disk('hda', 'ide') + disk('fda', 'fdc', 'floppy');
    assert.deepEqual(controllers(all, {}, 'scsi', 'sata', 'ide', 'fdc'), [
      'scsi 0 lsilogic',
      'fdc 0',
      'ide 0',
      'sata 0',
    ]);
  });

  test('leave those alone that are there', () => {
    const both = `<controller type='scsi' index='1' model='virtio-scsi'/>${disk('sdh', 'scsi')}`;
    assert.deepEqual(controllers(both, {}, 'scsi'), ['scsi 0 virtio-scsi', 'scsi 1 virtio-scsi']);
  });

  test('have the serial number of their disk on NVMe, without which the controller is refused', () => {
    assert.deepEqual(refusals(withSerial(disk('nvme0n1', 'nvme'))), []);
    assert.deepEqual(refusals(disk('nvme0n1', 'nvme')), ['disk-nvme-bus-serial']);
    assert.deepEqual(refusals(withSerial(disk('nvme1n1', 'nvme'))), ['disk-nvme-bus-serial']);
  });
});

function disk(dev: string, bus = '', device = 'disk'): string {
  const stated = bus ? ` bus='${bus}'` : '';
  return `<disk type='file' device='${device}'><source file='/a'/><target dev='${dev}'${stated}/></disk>`;
}

function withSerial(text: string): string {
  return text.replace('</disk>', '<serial>S1</serial></disk>');
}

/** Of one disk at a time, so that no two share a place. */
function places(bus: string, ...names: readonly string[]): string[] {
  return names.flatMap(dev => disks(disk(dev, bus))).map(line => line.split(' ')[3] ?? '');
}
