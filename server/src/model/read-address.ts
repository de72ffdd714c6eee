// The first <address> child of a device, by its type.
import type { XmlElement } from '../xml/tree.js';
import type { StatedAddress, StatedPciAddress } from './address.js';
import type { ModelError } from './errors.js';
import { at, type Field, fieldsOf, part } from './fields.js';
import type { Stated } from './stated.js';
import { cNumber } from './values/c-number.js';
import { decimal } from './values/decimal.js';
import { hex, hex32 } from './values/hex.js';
import { onOff } from './values/one-of.js';
import { text } from './values/text.js';

const pci = fieldsOf({
  domain: at('@domain', cNumber),
  bus: at('@bus', cNumber),
  slot: at('@slot', cNumber),
  function: at('@function', cNumber),
  multifunction: at('@multifunction', onOff),
  zpci: part('zpci', { uid: at('@uid', cNumber), fid: at('@fid', cNumber) }),
});

const readers: Readonly<Record<string, Field<object>>> = {
  drive: fieldsOf({
    controller: at('@controller', decimal),
    bus: at('@bus', decimal),
    target: at('@target', decimal),
    unit: at('@unit', decimal),
  }),
  'virtio-serial': fieldsOf({
    controller: at('@controller', decimal),
    bus: at('@bus', decimal),
    port: at('@port', decimal),
  }),
  usb: fieldsOf({ bus: at('@bus', decimal), port: at('@port', text) }),
  ccid: fieldsOf({ controller: at('@controller', decimal), slot: at('@slot', decimal) }),
  ccw: fieldsOf({ cssid: at('@cssid', cNumber), ssid: at('@ssid', cNumber), devno: at('@devno', cNumber) }),
  'spapr-vio': fieldsOf({ reg: at('@reg', hex) }),
  isa: fieldsOf({ iobase: at('@iobase', hex32), irq: at('@irq', hex32) }),
  dimm: fieldsOf({ slot: at('@slot', decimal), base: at('@base', hex) }),
  'virtio-mmio': fieldsOf({}),
  unassigned: fieldsOf({}),
  'virtio-s390': fieldsOf({}),
};

/** The guest address that a device states. */
export function readAddress(device: XmlElement, errors: ModelError[]): StatedAddress | undefined {
  const element = device.child('address');
  if (!element) return undefined;
  const type = element.attribute('type');
  if (type?.value === 'pci') return readPciAddress(element, errors);
  const reader = type && Object.hasOwn(readers, type.value) ? readers[type.value] : undefined;
  if (reader) return { type: type?.value, element, ...reader(element, errors) } as StatedAddress;
  if (!type || type.valueSpan) errors.push({ fault: type ? 'not-in-list' : 'missing', element, attribute: type });
  return { type: 'unknown', element };
}

/** A PCI address, of the guest or of the host, with the ranges that libvirt's parser insists on. */
export function readPciAddress(element: XmlElement, errors: ModelError[]): StatedPciAddress {
  const read = pci(element, errors);
  const isOpen = !read.domain?.value && !read.bus?.value && !read.slot?.value;
  // libvirt drops an all-zero address before it looks at the function.
  if (isOpen) return { type: 'pci', element, ...read };
  return {
    type: 'pci',
    element,
    ...read,
    bus: upTo(0xff, read.bus, element, 'bus', errors),
    slot: upTo(0x1f, read.slot, element, 'slot', errors),
    function: upTo(7, read.function, element, 'function', errors),
  };
}

function upTo(
  limit: number,
  stated: Stated<number> | undefined,
  element: XmlElement,
  name: string,
  errors: ModelError[],
): Stated<number> | undefined {
  if (!stated || stated.value <= limit) return stated;
  errors.push({ fault: 'out-of-range', element, attribute: element.attribute(name) });
  return undefined;
}
