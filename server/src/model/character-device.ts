// <serial>, <parallel>, <console> and <channel>: one shape, told apart by the element's name.
import type { StatedDevice } from './device.js';
import { at, fieldsOf, part, type Read, unlessEmpty } from './fields.js';
import { decimal } from './values/decimal.js';
import { text } from './values/text.js';

const fields = {
  /** The host side: `pty`, `unix`, `tcp` … */
  type: at('@type', text),
  /** The guest side. */
  target: part('target', {
    type: at('@type', text),
    model: unlessEmpty(at('model/@name', text)),
    name: at('@name', text),
    port: at('@port', decimal),
  }),
};

type CharacterDevice = StatedDevice & Read<typeof fields>;

export interface StatedSerial extends CharacterDevice {
  readonly kind: 'serial';
}

export interface StatedParallel extends CharacterDevice {
  readonly kind: 'parallel';
}

export interface StatedConsole extends CharacterDevice {
  readonly kind: 'console';
}

export interface StatedChannel extends CharacterDevice {
  readonly kind: 'channel';
}

export const characterDeviceFields = fieldsOf(fields);
