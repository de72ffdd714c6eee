import type { StatedPciAddress } from '../../model/address.js';
import type { StatedDevice } from '../../model/device.js';
import type { Domain } from '../../model/domain.js';
import type { PciAddress } from '../../model/pci-address.js';
import type { Span } from '../../text/span.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { isIntact } from './certainty.js';

/** A place on the guest's PCI buses that the text asks for. */
export interface GuestAddress {
  readonly device: StatedDevice;
  readonly element: XmlElement;
  readonly stated: StatedPciAddress;
  readonly value: PciAddress;
}

/** `undefined` where libvirt chooses: without an address, and for domain, bus and slot all 0. */
export function guestAddressOf(device: StatedDevice): GuestAddress | undefined {
  const stated = device.address;
  if (stated?.type !== 'pci') return undefined;
  const value = {
    domain: stated.domain?.value ?? 0,
    bus: stated.bus?.value ?? 0,
    slot: stated.slot?.value ?? 0,
    function: stated.function?.value ?? 0,
  };
  if (value.domain === 0 && value.bus === 0 && value.slot === 0) return undefined;
  return { device, element: stated.element, stated, value };
}

/** The value of one part, or the element's name where the part is left out. */
export function spanOfPart({ element, stated }: GuestAddress, part: 'bus' | 'slot' | 'function'): Span {
  return stated[part]?.span ?? element.nameSpan;
}

/** Several rules ask, and the answer for a domain never changes. */
const known = new WeakMap<Domain, readonly GuestAddress[]>();

/** The guest addresses that the text gives, as far as it can be taken at its word. */
export function guestAddresses({ document, domain }: Facts): readonly GuestAddress[] {
  const found = known.get(domain) ?? readGuestAddresses(domain, document);
  known.set(domain, found);
  return found;
}

function readGuestAddresses({ devices }: Domain, document: XmlDocument): readonly GuestAddress[] {
  const stated = devices.map(guestAddressOf).filter(address => address !== undefined);
  return stated.filter(({ element }) => isIntact(document, element));
}
