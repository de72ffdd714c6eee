// QEMU's versioned machine types: `pc-q35-9.2` is the q35 of QEMU 9.2, in that release and for some years of later ones.
import { arm, ppc64, s390, x86 } from './arches.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import { type Profile, parseVersion, type Version, version } from './profile.js';

const series: readonly { readonly arches: readonly string[]; readonly prefix: string; readonly alias: string }[] = [
  { arches: x86, prefix: 'pc-i440fx-', alias: 'pc' },
  { arches: x86, prefix: 'pc-q35-', alias: 'q35' },
  { arches: arm, prefix: 'virt-', alias: 'virt' },
  { arches: ppc64, prefix: 'pseries-', alias: 'pseries' },
  { arches: s390, prefix: 's390-ccw-virtio-', alias: 's390-ccw-virtio' },
];

/** The oldest version that a QEMU still has. */
const oldest: readonly (Lifetime & { readonly version: Version })[] = [
  { version: version(5, 2), qemuSince: version(11, 1) },
];

/** Before they had a series, and gone before QEMU 7.2: `pc-0.12`, `pc-1.3`. */
const firstNames = /^pc-[01]\.\d+$/;

/** Why QEMU does not have a versioned machine type; names that distributions gave are theirs to know. */
export function absenceOf(arch: string, name: string, profile: Profile) {
  if ((x86 as readonly string[]).includes(arch) && firstNames.test(name))
    return { alias: 'pc', reason: 'retired' as const };
  const row = series.find(each => each.arches.includes(arch) && name.startsWith(each.prefix));
  const wanted =
    row && /^\d+\.\d+$/.test(name.slice(row.prefix.length)) ? parseVersion(name.slice(row.prefix.length)) : undefined;
  if (!row || wanted === undefined) return undefined;
  const { alias } = row;
  if (Math.floor(wanted / 1000) > Math.floor(profile.qemu / 1000)) return { alias, reason: 'too new' as const };
  const limit = oldest.find(each => holdsIn(each, profile))?.version;
  return limit !== undefined && wanted < limit ? { alias, reason: 'retired' as const } : undefined;
}
