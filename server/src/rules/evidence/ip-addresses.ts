// Where a network card may have IP addresses and routes.
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf, usesPasst } from './interfaces.js';

/** Whether QEMU or passt can tell the guest its address. */
export function hasGuestAddresses(ip: XmlElement): boolean {
  const type = interfaceTypeOf(ip);
  return type === 'user' || (type === 'vhostuser' && usesPasst(ip));
}

/** Whether an `<ip>` stands where one can be; anywhere else, that alone is what is wrong with it. */
export function isPossible(ip: XmlElement): boolean {
  return ip.parent?.name === 'interface' ? hasGuestAddresses(ip) : interfaceTypeOf(ip) === 'ethernet';
}

/** Whether a part of `<source>` is about the host's side of the card. */
export function isHostSide({ name }: XmlElement): boolean {
  return name === 'ip' || name === 'route';
}
