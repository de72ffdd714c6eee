// The numbers of PCI addresses, of the guest and of the host, as their attributes state them.
import type { StatedDevice } from '../../model/device.js';
import type { ModelError, ValueFault } from '../../model/errors.js';
import type { Span } from '../../text/span.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { isIntact } from './certainty.js';
import { readErrors } from './read-errors.js';

export interface PciNumber {
  readonly attribute: XmlAttribute;
  /** The value, between its quotes. */
  readonly span: Span;
  /** `<address>`, or `<zpci>` inside. */
  readonly element: XmlElement;
  /** What the number is part of: a place on the guest's buses, a device of the host, or a zPCI identity. */
  readonly partOf: 'guest' | 'host' | 'zpci';
  /** As a sentence begins with it: `Slot`. */
  readonly name: string;
}

const NAMES: Readonly<Record<string, string>> = { domain: 'Domain', bus: 'Bus', slot: 'Slot', function: 'Function' };
const ZPCI_NAMES: Readonly<Record<string, string>> = { uid: 'zPCI uid', fid: 'zPCI fid' };

/** The numbers that libvirt refuses for one of these reasons. */
export function* malformedPciNumbers(facts: Facts, ...faults: ValueFault[]): Iterable<PciNumber> {
  for (const error of readErrors(facts)) {
    const number = faults.includes(error.fault) ? numberAt(error) : undefined;
    if (number && isIntact(facts.document, number.element)) yield number;
  }
}

function numberAt({ element, attribute }: ModelError): PciNumber | undefined {
  if (!attribute) return undefined;
  return pciNumber(element, attribute);
}

/** The numbers of all PCI addresses that are written in a certain way, in the order of the document. */
export function* pciNumbers({ document, domain }: Facts, spelling: RegExp): Iterable<PciNumber> {
  for (const device of domain.devices) {
    for (const address of pciAddressesOf(device)) {
      for (const attribute of address.attributes) {
        const number = spelling.test(attribute.value) ? pciNumber(address, attribute) : undefined;
        if (number && isIntact(document, address)) yield number;
      }
    }
  }
}

/** Of the host device behind a device, and of the device in the guest. */
function pciAddressesOf({ kind, element, address }: StatedDevice): XmlElement[] {
  const host = kind === 'hostdev' || kind === 'interface' ? element.child('source')?.child('address') : undefined;
  const guest = address?.type === 'pci' ? address.element : undefined;
  return [host, guest].filter(found => found !== undefined);
}

function pciNumber(element: XmlElement, attribute: XmlAttribute): PciNumber | undefined {
  const address = element.name === 'zpci' ? element.parent : element;
  const name = (element === address ? NAMES : ZPCI_NAMES)[attribute.name];
  if (!name || !address || !attribute.valueSpan || !isPciAddress(address)) return undefined;
  return { attribute, span: attribute.valueSpan, element, name, partOf: sideOf(element, address) };
}

function sideOf(element: XmlElement, address: XmlElement): PciNumber['partOf'] {
  if (element !== address) return 'zpci';
  return isHostAddress(address) ? 'host' : 'guest';
}

function isPciAddress(address: XmlElement): boolean {
  if (address.name !== 'address') return false;
  if (!isHostAddress(address)) return address.attribute('type')?.value === 'pci';
  const device = address.parent?.parent;
  const type = device?.attribute('type')?.value;
  return type === (device?.name === 'hostdev' ? 'pci' : 'hostdev');
}

function isHostAddress(address: XmlElement): boolean {
  return address.parent?.name === 'source';
}
