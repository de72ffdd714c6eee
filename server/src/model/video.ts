import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { yesNo } from './values/one-of.js';
import { text } from './values/text.js';

const fields = {
  model: at('model/@type', text),
  primary: at('model/@primary', yesNo),
};

/** `<video>`: a graphics card. */
export interface StatedVideo extends StatedDevice, Read<typeof fields> {
  readonly kind: 'video';
}

export const videoFields = fieldsOf(fields);
