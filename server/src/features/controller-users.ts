// Which devices sit on which controller.
import { devicesOf } from '../definition/definition.js';
import type { DefinedController, DefinedDevice } from '../definition/devices.js';
import { countedFrom } from './hover/controller-of.js';
import { isForeseen } from './hover/foreseen.js';
import type { Guest } from './snapshot.js';

/**
 * The devices on each controller that has any, those that libvirt adds included. While it is not certain what libvirt
 * would decide, only those whose place the text itself states.
 */
export function controllerUsers(guest: Guest): ReadonlyMap<DefinedController, readonly DefinedDevice[]> {
  const users = new Map<DefinedController, DefinedDevice[]>();
  const controllers = byTypeAndIndex(guest.definition.devices.controller);
  const isCertain = isForeseen(guest);
  for (const device of devicesOf(guest.definition)) {
    const seat = isCertain || device.stated?.address ? seatOf(device) : undefined;
    const controller = seat && controllers.get(keyOf(seat));
    if (!controller || controller === device) continue;
    const others = users.get(controller);
    if (others) others.push(device);
    else users.set(controller, [device]);
  }
  return users;
}

interface Seat {
  readonly type: string;
  readonly index: number;
}

function seatOf(device: DefinedDevice): Seat | undefined {
  const { address } = device;
  if (!address) return undefined;
  if (address.type !== 'pci') return countedFrom(address, device);
  return address.domain === 0 ? { type: 'pci', index: address.bus } : undefined;
}

/** Of two with one number the first, as where the domain is refused for it. */
function byTypeAndIndex(controllers: readonly DefinedController[]): ReadonlyMap<string, DefinedController> {
  return new Map(controllers.toReversed().map(controller => [keyOf(controller), controller]));
}

function keyOf({ type, index }: Seat): string {
  return `${type}:${index}`;
}
