import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { imaginedController } from '../../server/src/model/imagined-controller.js';
import type { Topology } from '../../server/src/topology/topology.js';
import { topologyOf } from '../../server/src/topology/topology-of.js';
import { at, nic, type On, pci, pciGuest, quiet, rng, times } from '../harness/pci-guest.js';

const pc: On = { machine: 'pc' };

function guest(devices: string, on?: On): Topology {
  return topologyOf(pciGuest(quiet + devices, on));
}

function modelsOn(topology: Topology, bus: number): (string | undefined)[] {
  return topology.occupants(bus).map(({ device }) => device.model);
}

suite('the buses', () => {
  test('are the PCI controllers, those that libvirt adds included', () => {
    const { buses } = guest(nic('virtio'));
    assert.deepEqual(
      Array.from(buses, ([bus, { model }]) => [bus, model]),
      [
        [0, 'pcie-root'],
        [1, 'pcie-root-port'],
        [2, 'pcie-root-port'],
      ],
    );
  });

  test('have their occupants by slot and function', () => {
    const topology = guest(rng(at('00:05.1')) + nic('e1000e', at('00:05.0')) + nic('igb', at('00:04.0')));
    assert.deepEqual(modelsOn(topology, 0), ['igb', 'e1000e', 'virtio', undefined]);
  });

  test('have every claimant of an address, also where libvirt refuses the second', () => {
    const topology = guest(rng(at('00:05.0')) + nic('igb', at('00:05.0')));
    const claimants = topology.at({ domain: 0, bus: 0, slot: 5, function: 0 });
    assert.deepEqual(claimants.map(({ kind }) => kind).sort(), ['interface', 'rng']);
  });

  test('have the chipset on some functions of bus 0', () => {
    assert.equal(guest('').chipsetAt({ domain: 0, bus: 0, slot: 0x1f, function: 0 })?.name, 'ich9-lpc');
    assert.equal(guest('', pc).chipsetAt({ domain: 0, bus: 0, slot: 0x1f, function: 0 }), undefined);
  });

  test('know the way up to the root', () => {
    const topology = guest(nic('e1000'));
    const [card] = topology.definition.devices.interface;
    assert.deepEqual(card && topology.above(card).map(({ model }) => model), [
      'pcie-to-pci-bridge',
      'pcie-root-port',
      'pcie-root',
    ]);
  });

  test('that point at each other have no way up', () => {
    const topology = guest(
      pci(1, 'pcie-switch-upstream-port', at('02:00.0')) + pci(2, 'pcie-switch-downstream-port', at('01:00.0')),
    );
    const upstream = topology.buses.get(1);
    assert.deepEqual(upstream && topology.above(upstream).map(({ index }) => index), [2, 1]);
  });

  test('lead from an element to what libvirt makes of it', () => {
    const topology = guest(nic('virtio'));
    const [card] = topology.definition.devices.interface;
    assert.equal(card?.stated && topology.deviceAt(card.stated.element), card);
  });
});

suite('free places', () => {
  test('are slots that nobody uses, the chipset included', () => {
    assert.equal(guest(nic('virtio', at('00:02.0')), pc).freeSlot(0), 3);
    assert.equal(
      guest(times(1, rng(at('00:01.0'))))
        .freeSlots(0)
        .includes(0x1f),
      false,
    );
  });

  test('are none on a bus that takes no endpoint', () => {
    const topology = guest(pci(1, 'pcie-root-port') + pci(2, 'pcie-switch-upstream-port'));
    assert.equal(topology.freeSlot(2), undefined);
  });

  test('are functions of a slot that is in use', () => {
    const topology = guest(nic('igb', at('00:05.0')) + nic('igb', at('00:05.1')));
    assert.equal(topology.freeFunction(0, 5), 2);
    assert.equal(topology.freeFunction(0, 0x1f), 1);
    assert.equal(topology.freeFunction(0, 6), undefined);
  });

  test('for the next controller have the index behind those of the text', () => {
    assert.equal(guest(nic('virtio')).nextControllerIndex('pci'), 1);
    assert.equal(guest(pci(3, 'pcie-root-port')).nextControllerIndex('pci'), 4);
    assert.equal(guest('').nextControllerIndex('scsi'), 0);
  });
});

suite('hotplug', () => {
  test('is for ports and bridges, unless they are told otherwise', () => {
    const topology = guest(pci(1, 'pcie-root-port') + pci(2, 'pcie-root-port', "<target hotplug='off'/>"));
    assert.deepEqual(
      [0, 1, 2, 9].map(bus => topology.hotplugOn(bus)),
      ['never-on-this-model', 'possible', 'turned-off', 'no-such-bus'],
    );
  });

  test('has one free port where the text names none', () => {
    assert.equal(guest(nic('virtio')).freeHotplugPorts(), 1);
    assert.equal(guest(times(9, nic('virtio'))).freeHotplugPorts(), 1);
  });

  test('has none where the text names one, for a device comes into it', () => {
    assert.equal(guest(nic('virtio') + pci(1, 'pcie-root-port')).freeHotplugPorts(), 0);
  });

  test('has none where everything sits on pcie-root', () => {
    assert.equal(guest(nic('virtio', at('00:05.0'))).freeHotplugPorts(), 0);
  });

  test('does not count ports that are turned off', () => {
    assert.equal(guest(pci(1, 'pcie-root-port', "<target hotplug='off'/>")).freeHotplugPorts(), 0);
  });

  test('counts the ports of a switch', () => {
    const ports = pci(3, 'pcie-switch-downstream-port') + pci(4, 'pcie-switch-downstream-port');
    assert.equal(guest(pci(1, 'pcie-root-port') + pci(2, 'pcie-switch-upstream-port') + ports).freeHotplugPorts(), 2);
  });

  test('has the slots of bus 0 on i440fx, and those of bridges', () => {
    assert.equal(guest(times(28, nic('virtio')), pc).freeHotplugPorts(), 2);
    assert.equal(guest(pci(1, 'pci-bridge'), pc).freeHotplugPorts(), 29 + 31);
  });

  test('has conventional slots behind the bridge that a conventional device brings along', () => {
    assert.equal(guest(nic('virtio')).freeConventionalSlots(), 0);
    assert.equal(guest(nic('e1000')).freeConventionalSlots(), 30);
  });

  test('is anybody’s guess where libvirt refuses the guest', () => {
    assert.equal(guest(rng(at('00:05.0')) + rng(at('00:05.0'))).freeHotplugPorts(), undefined);
  });
});

suite('what if', () => {
  test('a port were written: the spare one would be gone', () => {
    const topology = guest(nic('virtio'));
    const port = imaginedController({ type: 'pci', index: 1, model: 'pcie-root-port' });
    assert.equal(topology.whatIf([port]).freeHotplugPorts(), 0);
    assert.equal(topology.freeHotplugPorts(), 1);
  });
});
