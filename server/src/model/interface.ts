import type { StatedDevice } from './device.js';
import { at, type Field, fieldsOf, type Read } from './fields.js';
import { hostPciAddress } from './hostdev.js';
import type { PciAddress } from './pci-address.js';
import type { Stated } from './stated.js';
import { text } from './values/text.js';

const fields = {
  type: at('@type', text),
  model: at('model/@type', text),
  mac: at('mac/@address', text),
  network: at('source/@network', text),
};

/** `<interface>`: a network card. */
export interface StatedInterface extends StatedDevice, Read<typeof fields> {
  readonly kind: 'interface';
  /** Only for `type='hostdev'`. */
  readonly hostAddress: Stated<PciAddress> | undefined;
}

const plain = fieldsOf(fields);

export const interfaceFields: Field<Omit<StatedInterface, keyof StatedDevice>> = (element, errors) => ({
  ...plain(element, errors),
  hostAddress: element.attribute('type')?.value === 'hostdev' ? hostPciAddress(element, errors) : undefined,
});
