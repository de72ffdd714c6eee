// Questions about one slot of the guest.
import type { PciAddress } from '../../model/pci-address.js';
import type { Occupant } from '../../topology/topology.js';
import type { Facts } from '../rule.js';
import { foresees } from './certainty.js';

/** The other functions of the slot; those that libvirt places only where it can be foreseen. */
export function functionsBeside(place: PciAddress, facts: Facts): Occupant[] {
  const others = facts.topology
    .occupants(place.bus)
    .filter(({ address }) => address.slot === place.slot && address.function !== place.function);
  return foresees(facts) ? others : others.filter(({ device }) => device.stated?.address?.type === 'pci');
}

/** Whether a guest that looks for functions finds none to begin with. On s390x it looks for each by its zPCI numbers. */
export function isFunctionZeroMissing(place: PciAddress, facts: Facts): boolean {
  if (facts.definition.machine.arch === 's390x') return false;
  const zero = { ...place, function: 0 };
  const { topology } = facts;
  return foresees(facts) && topology.at(zero).length === 0 && topology.chipsetAt(zero) === undefined;
}
