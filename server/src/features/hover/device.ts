// A device by its name: where libvirt puts it, and why.
import type { Place } from '../../xml/place-at.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { isForeseen } from './foreseen.js';
import { describeGuestAddress } from './guest-address.js';
import { describeReasons } from './reasons.js';
import { code } from './words.js';

/** On the name of a device's element. */
export function hoverDevice({ element, name }: Place, guest: Guest): Hover | undefined {
  if (!name || !isForeseen(guest)) return undefined;
  const device = guest.topology.deviceAt(element);
  const address = device?.address && describeGuestAddress(device.address, device, guest);
  if (!device || !address) return undefined;
  const parts = [code(definedName(device)), address, describeReasons(device, guest)];
  return { span: name, markdown: parts.filter(Boolean).join('\n\n') };
}
