import type { DefinedDevice } from '../../definition/devices.js';
import { connectionKind, freePlace } from '../evidence/connection.js';
import type { GuestAddress } from '../evidence/guest-address.js';
import type { Facts, Fix } from '../rule.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';
import { moveTo } from './move-device.js';

/** A bus that suits the device better: a free slot of the text, or whatever libvirt comes up with. */
export function leaveBus({ element, value }: GuestAddress, device: DefinedDevice, facts: Facts): Fix[] {
  const place = freePlace(connectionKind(device, facts.topology), facts.topology);
  return [...(place ? [moveTo(facts, element, value, place)] : []), ...letLibvirtChoose(element, facts)];
}
