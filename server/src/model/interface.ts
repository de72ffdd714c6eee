import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { hostPciAddressOf } from './host-pci-address.js';
import { text } from './values/text.js';

const fields = {
  /** Only for `type='hostdev'`. */
  hostAddress: hostPciAddressOf('hostdev'),
  type: at('@type', text),
  model: at('model/@type', text),
  mac: at('mac/@address', text),
  network: at('source/@network', text),
};

/** `<interface>`: a network card. */
export interface StatedInterface extends StatedDevice, Read<typeof fields> {
  readonly kind: 'interface';
}

export const interfaceFields = fieldsOf(fields);
