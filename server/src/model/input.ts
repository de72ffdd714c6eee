import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { text } from './values/text.js';

const fields = { type: at('@type', text), bus: at('@bus', text), model: at('@model', text) };

/** `<input>`: a mouse, a keyboard, a tablet … */
export interface StatedInput extends StatedDevice, Read<typeof fields> {
  readonly kind: 'input';
}

export const inputFields = fieldsOf(fields);
