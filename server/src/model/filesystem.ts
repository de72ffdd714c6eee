import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { text } from './values/text.js';

const fields = {
  type: at('@type', text),
  accessMode: at('@accessmode', text),
  model: at('@model', text),
  driver: at('driver/@type', text),
  target: at('target/@dir', text),
};

/** `<filesystem>`: a directory of the host that the guest mounts. */
export interface StatedFilesystem extends StatedDevice, Read<typeof fields> {
  readonly kind: 'filesystem';
}

export const filesystemFields = fieldsOf(fields);
