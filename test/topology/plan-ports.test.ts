import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type PortKind, planFreePorts } from '../../server/src/topology/plan-ports.js';
import { topologyOf } from '../../server/src/topology/topology-of.js';
import { at, nic, type On, pci, pciGuest, placeOf, quiet, times } from '../harness/pci-guest.js';

const pc: On = { machine: 'pc' };

/** The plan as `free before → after` and a line for each controller; nothing where there is no plan. */
function plan(devices: string, wanted: number, kind: PortKind = 'express', on?: On): string[] {
  const found = planFreePorts(topologyOf(pciGuest(quiet + devices, on)), wanted, kind);
  if (!found) return [];
  const lines = found.controllers.map(({ index, model, address }) => {
    return `${index} ${model} ${address ? placeOf({ address }) : '-'}${address?.multifunction ? ' mf' : ''}`;
  });
  return [`${found.freeBefore} → ${found.freeAfter}`, ...lines];
}

suite('to have more free ports on q35', () => {
  test('every port that libvirt would add must be written, or the written ones fill up', () => {
    assert.deepEqual(plan(nic('virtio'), 1), [
      '1 → 2',
      '1 pcie-root-port 00:01.0 mf',
      '2 pcie-root-port 00:01.1',
      '3 pcie-root-port 00:01.2',
    ]);
  });

  test('as many are written as wanted where the text names its ports already', () => {
    assert.deepEqual(plan(pci(1, 'pcie-root-port', at('00:02.0')) + nic('virtio', at('01:00.0')), 2), [
      '0 → 2',
      '2 pcie-root-port 00:01.0 mf',
      '3 pcie-root-port 00:01.1',
    ]);
  });

  test('new ports join the slot of the ports that are there', () => {
    assert.deepEqual(plan(pci(1, 'pcie-root-port', at('00:01.0')) + nic('virtio', at('01:00.0')), 1), [
      '0 → 1',
      '2 pcie-root-port 00:01.1',
    ]);
  });

  test('nothing is written for none', () => {
    assert.deepEqual(plan(nic('virtio'), 0), ['1 → 1']);
  });

  test('everything that libvirt adds is written where a shorter text would move a bus', () => {
    assert.deepEqual(plan(nic('e1000', at('02:01.0')), 1), [
      '1 → 2',
      '1 pcie-root-port 00:01.0 mf',
      '2 pcie-to-pci-bridge 01:00.0',
      '3 pcie-root-port 00:01.1',
      '4 pcie-root-port 00:01.2',
    ]);
  });

  test('there is no plan where no port is left to be had', () => {
    assert.deepEqual(plan(times(200, nic('virtio')), 60), []);
  });

  test('there is none where libvirt refuses the guest', () => {
    assert.deepEqual(plan(nic('virtio', at('00:1f.0')), 1), []);
  });
});

suite('to have more conventional slots', () => {
  test('a bridge comes with a port of its own on q35, and no free port is lost', () => {
    assert.deepEqual(plan(nic('virtio'), 3, 'conventional'), [
      '0 → 31',
      '1 pcie-root-port 00:01.0 mf',
      '2 pcie-to-pci-bridge 01:00.0',
      '3 pcie-root-port 00:01.1',
      '4 pcie-root-port 00:01.2',
    ]);
  });

  test('a pci-bridge is put into the last slot on i440fx, where no device is moved', () => {
    assert.deepEqual(plan(nic('virtio'), 10, 'conventional', pc), ['29 → 59', '1 pci-bridge 00:1f.0']);
    assert.deepEqual(plan(nic('virtio'), 10, 'express', pc), ['29 → 59', '1 pci-bridge 00:1f.0']);
  });

  test('a host bridge is added on pseries', () => {
    assert.deepEqual(plan(nic('virtio'), 10, 'express', { machine: 'pseries' }), ['30 → 61', '1 pci-root -']);
  });

  test('nobody needs any on s390x', () => {
    assert.deepEqual(plan('', 1, 'express', { machine: 's390x' }), []);
  });
});
