// <address>, decoded: of the guest with who is around it, of the host with what virsh calls it.
import type { DefinedAddress } from '../../definition/defined-address.js';
import type { DefinedDevice } from '../../definition/devices.js';
import { statedAddress } from '../../definition/stated-address.js';
import type { Place } from '../../xml/place-at.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { isForeseen } from './foreseen.js';
import { describeGuestAddress } from './guest-address.js';
import { describeHostAddress } from './host-address.js';
import { describeReasons } from './reasons.js';

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
  if (!device) return undefined;
  if (isForeseen(guest)) return device.address && withReasons(device.address, device, guest);
  const address = statedAddress(stated);
  return address && describeGuestAddress(address, device, guest);
}

/** An address that is left open, or in part, is libvirt's decision. */
function withReasons(address: DefinedAddress, device: DefinedDevice, guest: Guest): string | undefined {
  const words = describeGuestAddress(address, device, guest);
  return words && [words, describeReasons(device, guest)].filter(Boolean).join('\n\n');
}
