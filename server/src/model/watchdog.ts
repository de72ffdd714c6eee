import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { text } from './values/text.js';

const fields = { model: at('@model', text), action: at('@action', text) };

/** `<watchdog>`: resets the guest, or does something else to it, when it hangs. */
export interface StatedWatchdog extends StatedDevice, Read<typeof fields> {
  readonly kind: 'watchdog';
}

export const watchdogFields = fieldsOf(fields);
