import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { connectionOf } from '../../server/src/machine/connection.js';
import { machineOf } from '../../server/src/machine/machines.js';
import { knownProfiles, newestProfile, type Profile, version } from '../../server/src/machine/profile.js';

const oldest = knownProfiles.at(-1) ?? newestProfile;
const q35 = ['x86_64', 'q35'] as const;
const pc = ['x86_64', 'pc'] as const;

/** `interface.virtio`, `controller/usb.qemu-xhci`: element, what tells its sorts apart, model. */
function connection(device: string, [arch, name]: readonly [string, string] = q35, profile: Profile = newestProfile) {
  const [, kind = '', variant, model] = /^([^/.]+)(?:\/([^.]+))?(?:\.(.+))?$/.exec(device) ?? [];
  return connectionOf({ kind, variant, model }, machineOf(arch, name, profile), profile);
}

function kinds(...devices: readonly string[]): (string | undefined)[] {
  return devices.map(device => connection(device).kind);
}

suite('on a machine with PCI Express', () => {
  test('virtio devices are express ones, except transitional ones', () => {
    assert.deepEqual(
      kinds('interface.virtio', 'disk/virtio', 'rng.virtio-non-transitional', 'controller/scsi.virtio-scsi'),
      ['express', 'express', 'express', 'express'],
    );
    assert.deepEqual(kinds('interface.virtio-transitional', 'disk/virtio.virtio-transitional'), [
      'conventional',
      'conventional',
    ]);
  });

  test('virtio-crypto is a conventional one', () => {
    assert.deepEqual(kinds('crypto.virtio'), ['conventional']);
  });

  test('network cards that libvirt does not know are express ones', () => {
    assert.deepEqual(kinds('interface.pcnet', 'interface.e1000e', 'interface.e1000'), [
      'express',
      'express',
      'conventional',
    ]);
  });

  test('host devices are express ones: the host alone could tell otherwise', () => {
    assert.deepEqual(kinds('hostdev/pci', 'interface/hostdev', 'hostdev/mdev.vfio-pci'), [
      'express',
      'express',
      'express',
    ]);
  });

  test('only xHCI is an express USB controller', () => {
    assert.deepEqual(kinds('controller/usb.qemu-xhci', 'controller/usb.piix3-uhci', 'controller/usb'), [
      'express',
      'conventional',
      'conventional',
    ]);
  });

  test('a PCI controller needs the place of its model, a root none', () => {
    assert.deepEqual(kinds('controller/pci.pcie-root-port', 'controller/pci.pcie-root'), ['pcie-root-port', undefined]);
  });

  test('devices on other buses are no PCI devices', () => {
    assert.deepEqual(kinds('disk/sata', 'hostdev/usb', 'controller/fdc', 'tpm', 'sound.usb', 'video.ramfb'), [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('parts of the root complex sit on bus 0', () => {
    assert.equal(connection('iommu.virtio').isIntegrated, true);
    assert.equal(connection('panic.pvpanic').isIntegrated, true);
    assert.equal(connection('interface.virtio').isIntegrated, false);
  });
});

suite('on a machine with conventional PCI alone', () => {
  test('everything is conventional', () => {
    assert.equal(connection('interface.virtio', pc).kind, 'conventional');
    assert.equal(connection('controller/usb.qemu-xhci', pc).kind, 'conventional');
  });
});

suite('in other releases', () => {
  test('virtio devices are conventional ones before QEMU knows transitional ones', () => {
    const profile = { libvirt: oldest.libvirt, qemu: version(3, 1) };
    assert.equal(connection('interface.virtio', q35, profile).kind, 'conventional');
    assert.equal(connection('interface.e1000e', q35, profile).kind, 'express');
  });

  test('chips on the board counted as PCI devices', () => {
    assert.equal(connection('interface.lan9118', q35, oldest).kind, 'conventional');
    assert.equal(connection('interface.lan9118').kind, undefined);
  });

  test('a USB network card was sent looking for a slot', () => {
    assert.deepEqual(
      [connection('interface.usb-net', q35, oldest).isWalked, connection('interface.usb-net').isWalked],
      [true, false],
    );
  });
});
