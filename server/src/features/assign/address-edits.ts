// The address of one device, written into the text that leaves it to libvirt.
import type { DefinedDevice } from '../../definition/devices.js';
import { statedAddress } from '../../definition/stated-address.js';
import type { TextEdit } from '../../text/edit.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import { givenAddress } from '../definition-xml/address.js';
import type { Printed } from '../definition-xml/printed.js';
import { canonical } from '../definition-xml/shape.js';
import { deviceInfo } from '../definition-xml/shapes/device-info.js';
import { insertLast } from './layout.js';

/** What follows from the rest anew at each definition, so that nothing depends on its being written. */
const following: ReadonlySet<string> = new Set(['multifunction', 'zpci']);

/** Whether the text leaves a part of the device's place to libvirt. */
export function isPlacedByLibvirt(device: DefinedDevice): boolean {
  const { address, stated } = device;
  if (!address || !stated) return false;
  return !stated.address || (stated.address.type === address.type && decidedParts(device).length > 0);
}

/** Nothing where the text states the whole address. */
export function addressEdits(device: DefinedDevice, document: XmlDocument): readonly TextEdit[] {
  const { stated } = device;
  const printed = isPlacedByLibvirt(device) ? printedAddress(device) : undefined;
  if (!stated || !printed) return [];
  return stated.address
    ? completed(stated.address.element, printed, decidedParts(device), document)
    : [insertLast(document, stated.element, [printed])];
}

/** The parts of an address that the text has not, or has otherwise. */
function decidedParts({ address, stated }: DefinedDevice): readonly string[] {
  const written: Readonly<Record<string, unknown>> = { ...statedAddress(stated?.address) };
  return Object.entries(address ?? {})
    .filter(([name, value]) => !following.has(name) && value !== undefined && written[name] !== value)
    .map(([name]) => name);
}

function printedAddress(device: DefinedDevice): Printed | undefined {
  const [given] = givenAddress(device);
  return given && deviceInfo.address && canonical('address', deviceInfo.address, undefined, given);
}

function completed(
  element: XmlElement,
  printed: Printed,
  parts: readonly string[],
  document: XmlDocument,
): readonly TextEdit[] {
  const isOpen = parts.includes('type');
  const edits = printed.attributes
    .filter(
      ([name, value]) =>
        name !== 'type' && (isOpen || parts.includes(name)) && element.attribute(name)?.value !== value,
    )
    .map(([name, value]) => setAttribute(document, element, name, value));
  const zpci = isOpen && !element.child('zpci') ? printed.children : [];
  return zpci.length ? [...edits, insertLast(document, element, zpci)] : edits;
}
