// Devices that the text puts on a PCI bus, together with that bus.
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import type { Topology } from '../../topology/topology.js';
import type { Facts } from '../rule.js';
import { foresees } from './certainty.js';
import { type GuestAddress, guestAddresses } from './guest-address.js';

export interface PlacedDevice {
  readonly address: GuestAddress;
  readonly device: DefinedDevice;
  readonly bus: DefinedController;
}

/** Several rules ask, and the answer for a guest never changes. */
const known = new WeakMap<Topology, readonly PlacedDevice[]>();

/** As far as there is such a bus: one that the text states, or one that libvirt is sure to add. */
export function placedDevices(facts: Facts): readonly PlacedDevice[] {
  let found = known.get(facts.topology);
  if (!found) {
    found = readPlacedDevices(facts);
    known.set(facts.topology, found);
  }
  return found;
}

function readPlacedDevices(facts: Facts): readonly PlacedDevice[] {
  const { topology } = facts;
  const areSure = foresees(facts);
  const found: PlacedDevice[] = [];
  for (const address of guestAddresses(facts)) {
    const device = topology.deviceAt(address.device.element);
    const bus = topology.buses.get(address.value.bus);
    if (device && bus && (bus.stated || areSure)) found.push({ address, device, bus });
  }
  return found;
}
