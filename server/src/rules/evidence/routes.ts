// Routes of network cards as libvirt reads them.
import { decimal } from '../../model/values/decimal.js';
import { ipFamilyOf, ipNumber } from '../../model/values/ip-address.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf, usesPasst } from './interfaces.js';

/** Whether passt connects the card, which alone tells the guest a route. */
export function hasPasstRoutes(route: XmlElement): boolean {
  return usesPasst(route) && ['user', 'vhostuser'].includes(interfaceTypeOf(route));
}

export function isHostRoute(route: XmlElement): boolean {
  return interfaceTypeOf(route) === 'ethernet';
}

export interface RouteFlaw {
  /** The attribute at fault, which may be missing. */
  readonly name: string;
  readonly message: string;
}

/** What libvirt refuses a route for; older releases insist on an address. */
export function routeFlaw(route: XmlElement, needsAddress: boolean): RouteFlaw | undefined {
  const family = route.attribute('family')?.value ?? 'ipv4';
  if (family !== 'ipv4' && family !== 'ipv6')
    return { name: 'family', message: `'${family}' is no family of addresses.` };
  const bits = family === 'ipv4' ? 32 : 128;
  return (
    addressFlaw(route, 'gateway', family, true) ??
    addressFlaw(route, 'address', family, needsAddress) ??
    maskFlaw(route, family) ??
    numberFlaw(route, 'prefix', number => number <= bits) ??
    numberFlaw(route, 'metric', number => number > 0) ??
    networkFlaw(route, bits)
  );
}

function addressFlaw(route: XmlElement, name: string, family: string, isNeeded: boolean): RouteFlaw | undefined {
  const text = route.attribute(name)?.value;
  if (text === undefined) return isNeeded ? { name, message: `This <route> has no ${name}.` } : undefined;
  if (ipFamilyOf(text) === family) return undefined;
  return { name, message: `'${text}' is not an ${family === 'ipv4' ? 'IPv4' : 'IPv6'} address.` };
}

function maskFlaw(route: XmlElement, family: string): RouteFlaw | undefined {
  const name = 'netmask';
  if (!route.attribute(name)) return undefined;
  if (family === 'ipv6') return { name, message: 'IPv6 has prefixes, no netmasks.' };
  if (route.attribute('prefix')) return { name, message: 'A route has either a prefix or a netmask.' };
  return addressFlaw(route, name, family, true);
}

function numberFlaw(route: XmlElement, name: string, accepts: (number: number) => boolean): RouteFlaw | undefined {
  const text = route.attribute(name)?.value;
  if (text === undefined) return undefined;
  const number = decimal(text);
  if (!isFault(number) && accepts(number)) return undefined;
  return { name, message: `'${text}' is no ${name} of a route.` };
}

/** The address is that of a network: nothing is left where the prefix, without which there is none, ends. */
function networkFlaw(route: XmlElement, bits: number): RouteFlaw | undefined {
  const name = 'address';
  const text = route.attribute(name)?.value;
  if (text === undefined) return undefined;
  const netmask = route.attribute('netmask')?.value;
  const prefix = Number(route.attribute('prefix')?.value ?? 0);
  const hostBits = netmask === undefined ? 2n ** BigInt(bits - prefix) - 1n : 0xffff_ffffn - ipNumber(netmask);
  if ((ipNumber(text) & hostBits) === 0n) return undefined;
  return { name, message: `'${text}' is not the address of a network of ${netmask ?? `${prefix} bits`}.` };
}
