import type { StatedDevice } from './device.js';
import { at, type Field, fieldsOf, part, type Read } from './fields.js';
import type { PciAddress } from './pci-address.js';
import { readPciAddress } from './read-address.js';
import type { Stated } from './stated.js';
import { cNumber } from './values/c-number.js';
import { decimal } from './values/decimal.js';
import { text } from './values/text.js';

/** The host's PCI function that a device hands to the guest, all parts of it. */
export const hostPciAddress: Field<Stated<PciAddress> | undefined> = (element, errors) => {
  const stated = element.child('source')?.child('address');
  if (!stated) return undefined;
  const { domain, bus, slot, function: fn } = readPciAddress(stated, errors);
  const value = { domain: domain?.value ?? 0, bus: bus?.value ?? 0, slot: slot?.value ?? 0, function: fn?.value ?? 0 };
  return { value, span: stated.nameSpan };
};

const fields = {
  mode: at('@mode', text),
  type: at('@type', text),
  managed: at('@managed', text),
  /** Of a mediated device or a vhost-scsi adapter. */
  model: at('@model', text),
  /** Only where the source is a mediated device. */
  uuid: at('source/address/@uuid', text),
  usb: part('source', {
    vendor: at('vendor/@id', cNumber),
    product: at('product/@id', cNumber),
  }),
  scsi: part('source', {
    protocol: at('@protocol', text),
    name: at('@name', text),
    wwpn: at('@wwpn', text),
    adapter: at('adapter/@name', text),
  }),
};

const scsiUnit = fieldsOf({
  bus: at('source/address/@bus', decimal),
  target: at('source/address/@target', decimal),
  unit: at('source/address/@unit', decimal),
});

const usbPlace = fieldsOf({
  bus: at('source/address/@bus', cNumber),
  device: at('source/address/@device', cNumber),
});

/** `<hostdev>`: a device of the host that is handed to the guest. */
export interface StatedHostdev extends StatedDevice, Read<typeof fields> {
  readonly kind: 'hostdev';
  /** Only where the source is a PCI device. */
  readonly hostAddress: Stated<PciAddress> | undefined;
  /** Only where the source is a unit of a SCSI host. */
  readonly hostUnit: ReturnType<typeof scsiUnit> | undefined;
  /** Only where the source is a USB device named by its place. */
  readonly hostUsb: ReturnType<typeof usbPlace> | undefined;
}

const plain = fieldsOf(fields);

export const hostdevFields: Field<Omit<StatedHostdev, keyof StatedDevice>> = (element, errors) => {
  const type = element.attribute('type')?.value;
  return {
    ...plain(element, errors),
    hostAddress: type === 'pci' ? hostPciAddress(element, errors) : undefined,
    hostUnit: type === 'scsi' ? scsiUnit(element, errors) : undefined,
    hostUsb: type === 'usb' ? usbPlace(element, errors) : undefined,
  };
};
