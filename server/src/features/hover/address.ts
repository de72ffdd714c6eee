// <address>, decoded: of the guest with who is around it, of the host with what virsh calls it.
import { statedAddress } from '../../definition/stated-address.js';
import type { Place } from '../../xml/place-at.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { isForeseen } from './foreseen.js';
import { describeGuestAddress } from './guest-address.js';
import { describeHostAddress } from './host-address.js';

/** Anywhere in the start tag. */
export function hoverAddress({ element, isInStartTag }: Place, guest: Guest): Hover | undefined {
  if (element.name !== 'address' || !isInStartTag) return undefined;
  if (guest.domain.errors.some(error => error.element === element)) return undefined;
  const markdown = element.parent?.name === 'source' ? describeHostAddress(element, guest) : guestSide(element, guest);
  return markdown === undefined ? undefined : { span: element.startTagSpan, markdown };
}

/** Only the first `<address>` of a device counts, for libvirt and for the model. */
function guestSide(element: XmlElement, guest: Guest): string | undefined {
  const device = element.parent && guest.topology.deviceAt(element.parent);
  const stated = device?.stated?.address;
  if (stated?.element !== element) return undefined;
  const address = isForeseen(guest) ? device?.address : statedAddress(stated);
  return device && address && describeGuestAddress(address, device, guest);
}
