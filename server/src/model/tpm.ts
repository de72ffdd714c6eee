import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { text } from './values/text.js';

const fields = {
  model: at('@model', text),
  backend: at('backend/@type', text),
  version: at('backend/@version', text),
};

/** `<tpm>`: a trusted platform module. */
export interface StatedTpm extends StatedDevice, Read<typeof fields> {
  readonly kind: 'tpm';
}

export const tpmFields = fieldsOf(fields);
