import { changes } from './changes.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Profile } from './profile.js';

/** What a disk can be on as far as libvirt knows, with the releases that know it where not all do. */
export const diskBuses: readonly (string | (Lifetime & { readonly value: string }))[] = [
  'virtio',
  'scsi',
  'sata',
  'ide',
  'usb',
  'fdc',
  'sd',
  'xen',
  'uml',
  { value: 'nvme', ...changes.nvme },
];

export function isDiskBus(bus: string, profile: Profile): boolean {
  return diskBuses.some(each =>
    typeof each === 'string' ? each === bus : each.value === bus && holdsIn(each, profile),
  );
}
