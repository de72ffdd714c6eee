import type { DefinedDevice } from '../../definition/devices.js';
import type { GuestAddress } from '../evidence/guest-address.js';
import type { Facts, Fix } from '../rule.js';
import { insertControllers } from './insert-controllers.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';
import { moveTo } from './move-device.js';

const UPSTREAM = 'pcie-switch-upstream-port';

/** A bus that takes a controller: libvirt's own choice, or the upper side of a switch, which libvirt never adds. */
export function findParent({ element, value }: GuestAddress, { model }: DefinedDevice, facts: Facts): Fix[] {
  const choice = letLibvirtChoose(element, facts);
  if (choice.length > 0 || model !== 'pcie-switch-downstream-port') return choice;
  const index = facts.topology.nextControllerIndex('pci');
  const { edits } = moveTo(facts, element, value, { domain: 0, bus: index, slot: 0, function: 0 });
  const title = `Insert a ${UPSTREAM} and move there`;
  return [{ title, edits: [...insertControllers([{ model: UPSTREAM, index }], facts), ...edits] }];
}
