// A device by its name: where libvirt puts it.
import type { Place } from '../../xml/place-at.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { isForeseen } from './foreseen.js';
import { describeGuestAddress } from './guest-address.js';
import { code } from './words.js';

/** On the name of a device's element. */
export function hoverDevice({ element, name }: Place, guest: Guest): Hover | undefined {
  if (!name || !isForeseen(guest)) return undefined;
  const device = guest.topology.deviceAt(element);
  const address = device?.address && describeGuestAddress(device.address, device, guest);
  return device && address ? { span: name, markdown: `${code(definedName(device))}\n\n${address}` } : undefined;
}
