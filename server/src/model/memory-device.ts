import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { decimal } from './values/decimal.js';
import { text } from './values/text.js';

const fields = { model: at('@model', text), node: at('target/node', decimal) };

/** `<memory>` among the devices: a DIMM, an NVDIMM, virtio memory … */
export interface StatedMemory extends StatedDevice, Read<typeof fields> {
  readonly kind: 'memory';
}

export const memoryFields = fieldsOf(fields);
