// Which devices sit on which controller.
import { devicesOf } from '../definition/definition.js';
import type { DefinedController, DefinedDevice } from '../definition/devices.js';
import { controllerOf } from './hover/controller-of.js';
import { isForeseen } from './hover/foreseen.js';
import type { Guest } from './snapshot.js';

/**
 * The devices on each controller that has any, those that libvirt adds included. While it is not certain what libvirt
 * would decide, only those whose place the text itself states.
 */
export function controllerUsers(guest: Guest): ReadonlyMap<DefinedController, readonly DefinedDevice[]> {
  const users = new Map<DefinedController, DefinedDevice[]>();
  const isCertain = isForeseen(guest);
  for (const device of devicesOf(guest.definition)) {
    const controller = isCertain || device.stated?.address ? seatOf(device, guest) : undefined;
    if (!controller || controller === device) continue;
    const others = users.get(controller);
    if (others) others.push(device);
    else users.set(controller, [device]);
  }
  return users;
}

function seatOf(device: DefinedDevice, guest: Guest): DefinedController | undefined {
  const { address } = device;
  if (!address) return undefined;
  if (address.type !== 'pci') return controllerOf(address, device, guest);
  return address.domain === 0 ? guest.topology.buses.get(address.bus) : undefined;
}
