// Where the size of the 64-bit PCI hole can be set, `<pcihole64>` of the root.
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Machine, MachineFamily } from './machine.js';
import { type Profile, version } from './profile.js';

const rows: readonly (Lifetime & { readonly family: MachineFamily })[] = [
  { family: 'i440fx' },
  { family: 'q35' },
  { family: 'arm-virt', since: version(12, 8) },
];

export function hasPciHole({ family }: Machine, profile: Profile): boolean {
  return rows.some(row => row.family === family && holdsIn(row, profile));
}
