// Where a network card may have IP addresses and routes.
import type { XmlElement } from '../../xml/tree.js';
import { interfaceAround, interfaceTypeOf, usesPasst } from './interfaces.js';

/** Whether QEMU or passt can tell the guest its address. */
export function hasGuestAddresses(card: XmlElement | undefined): boolean {
  const type = card && interfaceTypeOf(card);
  return type === 'user' || (type === 'vhostuser' && usesPasst(card));
}

/** Whether an `<ip>` stands where one can be; anywhere else, that alone is what is wrong with it. */
export function isPossible(ip: XmlElement): boolean {
  if (ip.parent?.name === 'interface') return hasGuestAddresses(ip.parent);
  const card = interfaceAround(ip);
  return card !== undefined && interfaceTypeOf(card) === 'ethernet';
}

/** Whether a part of `<source>` is about the host's side of the card. */
export function isHostSide({ name }: XmlElement): boolean {
  return name === 'ip' || name === 'route';
}
