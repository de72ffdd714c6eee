// Why libvirt did what it did: every decision says by which rule, and because of whom.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { DefinedDevice } from '../../../../server/src/definition/devices.js';
import { at, nic, type On, pci, pciGuest, quiet, rng, times } from '../../../harness/pci-guest.js';

/** `root-port-for-device interface`: the rules by which a device is what it is, each with those who caused it. */
function reasonsOf(device: DefinedDevice | undefined): string[] {
  return (device?.reasons ?? []).map(({ rule, because }) => [rule, ...because.map(nameOf)].join(' '));
}

function nameOf(device: DefinedDevice): string {
  return 'index' in device ? `${device.model}#${device.index}` : device.kind;
}

/** The first reason of each PCI controller: why it is there. */
function whyThere(devices: string, on?: On): string[] {
  const controllers = pciGuest(quiet + devices, on).devices.controller.filter(({ type }) => type === 'pci');
  return controllers.map(each => `${each.index} ${each.stated ? 'written' : reasonsOf(each)[0]}`);
}

suite('a PCI controller is there', () => {
  test('for a device, and one more for hotplug', () => {
    assert.deepEqual(whyThere(nic('virtio')), [
      '0 pci-root-of-machine',
      '1 root-port-for-device interface',
      '2 spare-root-port',
    ]);
  });

  test('for a conventional device, and for the bridge that it needs', () => {
    assert.deepEqual(whyThere(nic('e1000')).slice(1, 3), [
      '1 root-port-for-added-bridge interface',
      '2 express-bridge-for-device interface',
    ]);
  });

  test('for a device that finds no slot, or for the slot that stays free', () => {
    const on: On = { machine: 'pc' };
    assert.deepEqual(whyThere(times(30, nic('e1000')), on).slice(1), ['1 bridge-for-device interface']);
    const full = Array.from({ length: 29 }, (_, n) => rng(at(`00:${(n + 2).toString(16)}.0`))).join('');
    assert.deepEqual(whyThere(full + nic('e1000'), on).slice(1), ['1 bridge-for-device interface']);
  });

  test('for an index that is missing', () => {
    assert.deepEqual(whyThere(pci(2, 'pcie-root-port')).slice(1), ['1 index-gap pcie-root-port#2', '2 written']);
  });

  test('for an address that names its bus', () => {
    assert.deepEqual(whyThere(rng(at('02:00.0'))).slice(1, 3), [
      '1 bus-named-by-address rng',
      '2 bus-named-by-address rng',
    ]);
  });

  test('for the upper side of a switch', () => {
    assert.equal(
      whyThere(pci(1, 'pcie-switch-upstream-port'))[2],
      '2 root-port-for-controller pcie-switch-upstream-port#1',
    );
  });

  test('for a device on pseries, as a further host bridge', () => {
    assert.deepEqual(whyThere(times(31, rng()), { machine: 'pseries' }).slice(1), ['1 host-bridge-for-device rng']);
  });
});

suite('a device has its address', () => {
  test('because the slot was the first free one of a bus that suits it', () => {
    const { devices } = pciGuest(quiet + nic('virtio'));
    assert.deepEqual(reasonsOf(devices.interface[0]).at(-1), 'first-free-slot pcie-root-port#1');
    assert.match(devices.interface[0]?.reasons.at(-1)?.fact ?? '', /PCI Express/);
  });

  test('because it belongs to the chipset', () => {
    const { devices } = pciGuest(quiet);
    const sata = devices.controller.find(({ type }) => type === 'sata');
    assert.equal(reasonsOf(sata).at(-1), 'ich9-sata');
  });

  test('because its bus moved on for a new port', () => {
    const { devices } = pciGuest(quiet + nic('e1000', at('01:01.0')));
    assert.equal(reasonsOf(devices.interface[0]).at(-1), 'moved-behind-new-port');
  });

  test('because its set has another function of the slot', () => {
    const set = ['ich9-ehci1', 'ich9-uhci1'].map(model => `<controller type='usb' index='0' model='${model}'/>`);
    const { devices } = pciGuest(set.join(''));
    const master = devices.controller.find(({ model }) => model === 'ich9-ehci1');
    assert.equal(reasonsOf(master).at(-1), 'usb2-companion ich9-uhci1#0');
  });
});

suite('a port has its numbers', () => {
  test('from its index and its place', () => {
    const { devices } = pciGuest(quiet + nic('virtio'));
    const port = devices.controller.find(({ index, type }) => type === 'pci' && index === 2);
    assert.deepEqual(reasonsOf(port), [
      'spare-root-port',
      'first-free-function pcie-root#0',
      'chassis-from-index',
      'port-from-address',
      'default-device-of-model',
    ]);
  });

  test('and says which functions follow in its slot', () => {
    const { devices } = pciGuest(quiet + nic('virtio'));
    const port = devices.controller.find(({ index, type }) => type === 'pci' && index === 1);
    assert.equal(reasonsOf(port).includes('multifunction-for-siblings pcie-root-port#2'), true);
  });
});
