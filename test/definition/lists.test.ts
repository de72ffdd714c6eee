import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { controllers, definitionOf, disks, models } from '../harness/defined-lists.js';

const quiet = "<controller type='usb' model='none'/><memballoon model='none'/>";

suite('the list of disks', () => {
  test('has disks of one bus by the letters of their names', () => {
    assert.deepEqual(names(on('vdb', 'virtio') + on('vda', 'virtio') + on('vdaa', 'virtio') + on('vdc', 'virtio')), [
      'vda',
      'vdb',
      'vdc',
      'vdaa',
    ]);
  });

  test('has the buses in the order in which the text first uses them', () => {
    assert.deepEqual(names(on('sdb', 'sata') + on('vda', 'virtio') + on('sda', 'sata')), ['sda', 'sdb', 'vda']);
  });

  test('takes all disks without a bus for one bus, whatever their prefix', () => {
    assert.deepEqual(names(on('vdb') + on('vda') + on('hda')), ['vda', 'hda', 'vdb']);
  });

  test('leaves NVMe names where they stand', () => {
    assert.deepEqual(names(on('nvme0n2', 'scsi') + on('nvme0n1', 'scsi') + on('sda', 'scsi')), [
      'nvme0n2',
      'nvme0n1',
      'sda',
    ]);
  });
});

suite('the list of controllers', () => {
  test('has controllers of one type together, by index', () => {
    const text = `<controller type='scsi' index='2' model='lsilogic'/><controller type='virtio-serial' index='0'/>
      <controller type='scsi' index='0' model='lsilogic'/><controller type='scsi' index='1' model='lsilogic'/>`;
    assert.deepEqual(controllers(text, {}, 'scsi', 'virtio-serial'), [
      'scsi 0 lsilogic',
      'scsi 1 lsilogic',
      'scsi 2 lsilogic',
      'virtio-serial 0',
    ]);
  });

  test('leaves a controller without index where it stands, also once it has one', () => {
    const text = `<controller type='scsi' index='1' model='lsilogic'/>${"<controller type='scsi' model='lsilogic'/>".repeat(2)}`;
    assert.deepEqual(controllers(text, {}, 'scsi'), ['scsi 1 lsilogic', 'scsi 0 lsilogic', 'scsi 2 lsilogic']);
  });

  test('has a USB 2 master in front of its companions', () => {
    const text = `<controller type='usb' index='0' model='ich9-uhci1'/><controller type='usb' index='0' model='ich9-ehci1'/>`;
    assert.deepEqual(controllers(text, {}, 'usb'), ['usb 0 ich9-ehci1', 'usb 0 ich9-uhci1']);
  });

  test('takes in what libvirt adds by index since 11.3, at the end before', () => {
    const text = "<controller type='usb' index='1' model='nec-xhci'/>";
    assert.deepEqual(controllers(text, {}, 'usb', 'pci'), ['usb 0 piix3-uhci', 'usb 1 nec-xhci', 'pci 0 pci-root']);
    assert.deepEqual(controllers(text, { libvirt: '9.0' }, 'usb', 'pci'), [
      'usb 1 nec-xhci',
      'usb 0 piix3-uhci',
      'pci 0 pci-root',
    ]);
  });
});

suite('the index of a controller without one', () => {
  test('is the lowest that no controller of its type has', () => {
    const text = `<controller type='scsi' index='0' model='lsilogic'/><controller type='scsi' model='virtio-scsi'/>
      <controller type='scsi' index='2' model='lsilogic'/>`;
    assert.deepEqual(controllers(text, {}, 'scsi'), ['scsi 0 lsilogic', 'scsi 1 virtio-scsi', 'scsi 2 lsilogic']);
  });

  test('is that of the USB 2 set in front, unless the set has the model already', () => {
    const text = ['ich9-ehci1', 'ich9-uhci1', 'ich9-uhci2', 'ich9-uhci1']
      .map(model => `<controller type='usb' model='${model}'/>`)
      .join('');
    assert.deepEqual(controllers(text, {}, 'usb'), [
      'usb 0 ich9-ehci1',
      'usb 0 ich9-uhci1',
      'usb 0 ich9-uhci2',
      'usb 1 ich9-uhci1',
    ]);
  });

  test('brings the master to the front of its set since 11.3', () => {
    const text = ['ich9-uhci1', 'ich9-ehci1'].map(model => `<controller type='usb' model='${model}'/>`).join('');
    assert.deepEqual(controllers(text, {}, 'usb'), ['usb 0 ich9-ehci1', 'usb 0 ich9-uhci1']);
    assert.deepEqual(controllers(text, { libvirt: '9.0' }, 'usb'), ['usb 0 ich9-uhci1', 'usb 0 ich9-ehci1']);
  });
});

suite('companions of a USB 2 master', () => {
  test('share its ports by their number where no <master> is written', () => {
    const text = ['ich9-ehci1', 'ich9-uhci1', 'ich9-uhci2', 'ich9-uhci3']
      .map(model => `<controller type='usb' index='0' model='${model}'/>`)
      .join('');
    const { controller } = definitionOf(text).devices;
    const ports = controller.filter(({ type }) => type === 'usb').map(({ masterStartport }) => masterStartport);
    assert.deepEqual(ports, [undefined, 0, 2, 4]);
  });
});

suite('the list of graphics cards', () => {
  test('begins with the one that calls itself primary', () => {
    const text = `<video><model type='virtio'/></video><video><model type='qxl' primary='yes'/></video>`;
    assert.deepEqual(models('video', text), ['qxl', 'virtio']);
    assert.deepEqual(
      definitionOf(text).devices.video.map(({ isPrimary }) => isPrimary),
      [true, false],
    );
  });
});

suite('parallel ports', () => {
  test('get the number after the highest so far, and may repeat', () => {
    const port = (number: string) => `<parallel type='null'><target ${number}/></parallel>`;
    const { parallel } = definitionOf(quiet + port('') + port("port='4'") + port('') + port("port='0'")).devices;
    assert.deepEqual(
      parallel.map(each => each.port),
      [0, 4, 5, 0],
    );
  });
});

function on(dev: string, bus?: string): string {
  const stated = bus ? ` bus='${bus}'` : '';
  return `<disk type='file'><source file='/a'/><target dev='${dev}'${stated}/></disk>`;
}

function names(text: string): string[] {
  return disks(text).map(line => line.split(' ')[0] ?? '');
}
