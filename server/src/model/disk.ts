import type { StatedDevice } from './device.js';
import { at, fieldsOf, present, type Read } from './fields.js';
import { text } from './values/text.js';

const fields = {
  type: at('@type', text),
  /** `disk`, `cdrom`, `floppy` or `lun`; libvirt takes a missing one for `disk`. */
  device: at('@device', text),
  model: at('@model', text),
  dev: at('target/@dev', text),
  bus: at('target/@bus', text),
  driverName: at('driver/@name', text),
  format: at('driver/@type', text),
  serial: at('serial', text),
  source: present('source'),
};

/** `<disk>`: a hard disk, a CD-ROM or a floppy. */
export interface StatedDisk extends StatedDevice, Read<typeof fields> {
  readonly kind: 'disk';
}

export const diskFields = fieldsOf(fields);
