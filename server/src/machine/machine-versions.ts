// QEMU's versioned machine types: `pc-q35-9.2` is the q35 of QEMU 9.2, in that release and for some years of later ones.
import { arm, ppc64, riscv, s390, x86 } from './arches.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import { matchesName } from './name-pattern.js';
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

const ofPc = ['pc', 'pc-*', 'q35', 'isapc', 'microvm', 'xenfv', 'xenpv'];
const ofPower = ['pseries', 'pseries-*', 'powernv', 'powernv*'];
const ofMainframe = ['s390-ccw-virtio', 's390-ccw-virtio-*'];
const virt = ['virt', 'virt-*'];

/** Machines of other architectures. Those of PCs are not here: for them, libvirt stumbles over PCI first. */
const foreign: readonly { readonly arches: readonly string[]; readonly names: readonly string[] }[] = [
  { arches: [...arm, ...riscv, 'loongarch64'], names: [...ofPc, ...ofPower, ...ofMainframe] },
  { arches: ppc64, names: [...ofPc, ...ofMainframe, ...virt] },
  { arches: s390, names: [...ofPc, ...ofPower, ...virt] },
];

/** Whether QEMU has the machine for other architectures only. */
export function isForeign(arch: string, name: string): boolean {
  return foreign.some(row => row.arches.includes(arch) && matchesName(name, row.names));
}

/** Why QEMU does not have a versioned machine type; names that distributions gave are theirs to know. */
export function absenceOf(arch: string, name: string, profile: Profile) {
  if ((x86 as readonly string[]).includes(arch) && firstNames.test(name))
    return { alias: 'pc', reason: 'retired' as const };
  const known = versioned(arch, name);
  if (!known) return undefined;
  const { alias, version: wanted } = known;
  if (minorOf(wanted) > minorOf(profile.qemu)) return { alias, reason: 'too new' as const };
  const limit = oldest.find(each => holdsIn(each, profile))?.version;
  return limit !== undefined && wanted < limit ? { alias, reason: 'retired' as const } : undefined;
}

/** From QEMU 9.1 on, machines of three major versions ago are deprecated; those of six are gone. */
const deprecatedAfter = version(3);
const deprecates: Lifetime = { qemuSince: version(9, 1) };

/** Before, q35 had no hotplug by ACPI, only that of the PCI Express ports themselves. */
const q35WithAcpiHotplug = version(6, 1);

/** What an old versioned machine type is to expect, or to do without; the newest of its kind is behind `alias`. */
export function ageOf(arch: string, name: string, profile: Profile) {
  const known = versioned(arch, name);
  if (!known) return undefined;
  if (holdsIn(deprecates, profile) && minorOf(known.version) + minorOf(deprecatedAfter) <= minorOf(profile.qemu))
    return { alias: known.alias, reason: 'deprecated' as const };
  const isBare = known.alias === 'q35' && known.version < q35WithAcpiHotplug;
  return isBare ? { alias: known.alias, reason: 'without ACPI hotplug' as const } : undefined;
}

function versioned(arch: string, name: string) {
  const row = series.find(each => each.arches.includes(arch) && name.startsWith(each.prefix));
  const written = row ? name.slice(row.prefix.length) : '';
  const number = /^\d+\.\d+$|^4\.0\.1$/.test(written) ? parseVersion(written) : undefined;
  return row && number !== undefined ? { alias: row.alias, version: number } : undefined;
}

/** Micro releases of QEMU have no machine types of their own, except for the q35 of 4.0.1. */
function minorOf(value: Version): number {
  return Math.floor(value / 1000);
}
