import type { Machine } from './machine.js';
import { familyOf } from './machine-families.js';
import { canonicalName } from './machine-names.js';
import type { Profile } from './profile.js';
import { rootModelOf } from './root-controllers.js';

/** The machine libvirt gives a domain: `<type machine=…>` as written, or the architecture's preferred one. */
export function machineOf(arch: string, written: string | undefined, profile: Profile): Machine {
  const name = canonicalName(arch, written, profile);
  const known = { arch, name, family: familyOf(arch, name, profile) };
  return { ...known, root: rootModelOf(known, profile) };
}
