import { type DeviceKind, readingOrder } from '../../model/device-kinds.js';

/** What no address, alias or ACPI index is read from. */
const WITHOUT_INFO: readonly DeviceKind[] = ['graphics', 'audio', 'lease', 'redirfilter'];

/** The places of something that every device can have: `address`, `acpi/@index`. */
export function inEveryDevice(path: string): string[] {
  return readingOrder.filter(kind => !WITHOUT_INFO.includes(kind)).map(kind => `devices/${kind}/${path}`);
}
