// The numbers of PCI addresses, of the guest and of the host, as their attributes state them.
import type { Domain } from '../../model/domain.js';
import type { ModelError, ValueFault } from '../../model/errors.js';
import type { Span } from '../../text/span.js';
import type { XmlAttribute, XmlDocument, XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { inEveryDevice } from './address-paths.js';
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
    const number = faults.includes(error.fault) ? pciNumberAt(error) : undefined;
    if (number && isIntact(facts.document, number.element)) yield number;
  }
}

/** The number of a PCI address that libvirt cannot read; of another value `undefined`. */
export function pciNumberAt({ element, attribute }: ModelError): PciNumber | undefined {
  if (!attribute) return undefined;
  return pciNumber(element, attribute);
}

const GUEST_ADDRESSES = inEveryDevice('address');
/** Whose source is a PCI device of the host, and with which type. */
const WITH_HOST_ADDRESS: Readonly<Record<string, string>> = { hostdev: 'pci', interface: 'hostdev' };
const HOST_ADDRESSES = Object.keys(WITH_HOST_ADDRESS).map(kind => `devices/${kind}/source/address`);

/** The numbers of all PCI addresses that are written in a certain way. */
export function* pciNumbers({ document, domain, elements }: Facts, spelling: RegExp): Iterable<PciNumber> {
  for (const path of [...GUEST_ADDRESSES, ...HOST_ADDRESSES]) {
    for (const part of Object.keys(NAMES)) {
      for (const [value, addresses] of elements.byValue(path, part)) {
        if (spelling.test(value))
          yield* numbersOf(
            addresses.filter(each => isRead(each, domain)),
            part,
            document,
          );
      }
    }
  }
}

function* numbersOf(addresses: readonly XmlElement[], part: string, document: XmlDocument): Iterable<PciNumber> {
  for (const address of addresses) {
    const attribute = address.attribute(part);
    const number = attribute && pciNumber(address, attribute);
    if (number && isIntact(document, address)) yield number;
  }
}

/** Whether libvirt looks at an address: at the first one, of the host device behind a device or of the one in the guest. */
function isRead(address: XmlElement, { devices }: Domain): boolean {
  const { parent } = address;
  const element = isHostAddress(address) ? parent?.parent : parent;
  const device = devices.find(each => each.element === element);
  const first = isHostAddress(address) ? element?.child('source')?.child('address') : device?.address?.element;
  return device !== undefined && first === address;
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

/** Whether it is one of a device in the guest, or of one of the host. */
export function isPciAddress(address: XmlElement): boolean {
  if (address.name !== 'address') return false;
  if (!isHostAddress(address)) return address.attribute('type')?.value === 'pci';
  const device = address.parent?.parent;
  const type = device?.attribute('type')?.value;
  return type !== undefined && type === WITH_HOST_ADDRESS[device?.name ?? ''];
}

function isHostAddress(address: XmlElement): boolean {
  return address.parent?.name === 'source';
}
