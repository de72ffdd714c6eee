import type { StatedDevice } from './device.js';
import { at, type Field, fieldsOf, part, type Read } from './fields.js';
import { hostPciAddressOf } from './host-pci-address.js';
import { cNumber } from './values/c-number.js';
import { text } from './values/text.js';

const fields = {
  mode: at('@mode', text),
  type: at('@type', text),
  managed: at('@managed', text),
  /** Of a mediated device or a vhost-scsi adapter. */
  model: at('@model', text),
  /** Only where the source is a PCI device. */
  hostAddress: hostPciAddressOf('pci'),
  /** Only where the source is a mediated device. */
  uuid: at('source/address/@uuid', text),
  /** A USB device by what it is. */
  usb: part('source', { vendor: at('vendor/@id', cNumber), product: at('product/@id', cNumber) }),
  scsi: part('source', {
    protocol: at('@protocol', text),
    name: at('@name', text),
    wwpn: at('@wwpn', text),
    adapter: at('adapter/@name', text),
  }),
  /** A unit of a SCSI host; only there. */
  hostUnit: ofType('scsi', {
    bus: at('source/address/@bus', cNumber),
    target: at('source/address/@target', cNumber),
    unit: at('source/address/@unit', cNumber),
  }),
  /** A USB device by its place; only there. */
  hostUsb: ofType('usb', { bus: at('source/address/@bus', cNumber), device: at('source/address/@device', cNumber) }),
};

/** `<hostdev>`: a device of the host that is handed to the guest. */
export interface StatedHostdev extends StatedDevice, Read<typeof fields> {
  readonly kind: 'hostdev';
}

export const hostdevFields = fieldsOf(fields);

/** Fields that mean something in host devices of one type only. */
function ofType<F extends Record<string, Field<unknown>>>(type: string, fields: F): Field<Read<F> | undefined> {
  const read = fieldsOf(fields);
  return (element, errors) => (element.attribute('type')?.value === type ? read(element, errors) : undefined);
}
