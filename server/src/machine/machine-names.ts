// Which machine libvirt takes when none is written, and which real name stands behind an alias.
// QEMU's version is part of most real names: `{qemu}` is its major and minor number.
import { arm, mips, ppc64, riscv, s390, sh4, x86 } from './arches.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import { formatVersion, type Profile, version } from './profile.js';

interface MachineAlias extends Lifetime {
  readonly arches: readonly string[];
  readonly alias: string;
  readonly name: string;
}

const machineAliases: readonly MachineAlias[] = [
  { arches: x86, alias: 'pc', name: 'pc-i440fx-{qemu}' },
  { arches: x86, alias: 'q35', name: 'pc-q35-{qemu}' },
  { arches: [...arm, 'loongarch64', 'm68k'], alias: 'virt', name: 'virt-{qemu}' },
  { arches: ['aarch64'], alias: 'xlnx-versal-virt', name: 'amd-versal-virt', qemuSince: version(11, 1) },
  { arches: ['aarch64'], alias: 'ast2700-evb', name: 'ast2700a2-evb', qemuSince: version(11, 1) },
  { arches: ppc64, alias: 'pseries', name: 'pseries-{qemu}' },
  { arches: ppc64, alias: 'powernv', name: 'powernv9', qemuUntil: version(9, 0) },
  { arches: ppc64, alias: 'powernv', name: 'powernv10', qemuSince: version(9, 0), qemuUntil: version(11, 1) },
  { arches: ppc64, alias: 'powernv', name: 'powernv11', qemuSince: version(11, 1) },
  { arches: s390, alias: 's390-ccw-virtio', name: 's390-ccw-virtio-{qemu}' },
];

interface DefaultMachine extends Lifetime {
  readonly arches: readonly string[];
  readonly name: string;
}

const defaultMachines: readonly DefaultMachine[] = [
  { arches: x86, name: 'pc' },
  { arches: arm, name: 'integratorcp', until: version(9, 3) },
  { arches: arm, name: 'virt', since: version(9, 3) },
  { arches: riscv, name: 'spike', until: version(9, 3) },
  { arches: riscv, name: 'virt', since: version(9, 3) },
  { arches: ppc64, name: 'pseries' },
  { arches: ['ppc'], name: 'g3beige' },
  { arches: s390, name: 's390-ccw-virtio' },
  { arches: ['loongarch64'], name: 'virt' },
  { arches: mips, name: 'malta' },
  { arches: ['sparc'], name: 'SS-5' },
  { arches: ['sparc64'], name: 'sun4u' },
  { arches: ['alpha'], name: 'clipper' },
  { arches: sh4, name: 'shix', qemuUntil: version(9, 2) },
  { arches: sh4, name: 'r2d', qemuSince: version(9, 2) },
];

/** The name libvirt stores for what is written in `<type machine=…>`; an empty one counts as none. */
export function canonicalName(arch: string, written: string | undefined, profile: Profile): string {
  const wanted = written || defaultMachine(arch, profile);
  const row = machineAliases.find(
    each => each.alias === wanted && each.arches.includes(arch) && holdsIn(each, profile),
  );
  return row ? row.name.replace('{qemu}', majorAndMinor(profile.qemu)) : wanted;
}

/** Names that people write, each with what stands behind it; the default first. Boards without an alias are not among them. */
export function commonMachineNames(arch: string, profile: Profile): readonly { name: string; means: string }[] {
  const aliases = machineAliases
    .filter(row => row.arches.includes(arch) && holdsIn(row, profile))
    .map(row => row.alias);
  const standard = defaultMachine(arch, profile);
  const plain = x86.some(each => each === arch) ? ['microvm', 'isapc'] : [];
  const names = [...new Set([standard, ...aliases, ...plain])].filter(Boolean);
  return names.map(name => ({ name, means: canonicalName(arch, name, profile) }));
}

/** `''` for an architecture of which nothing is known. */
function defaultMachine(arch: string, profile: Profile): string {
  return defaultMachines.find(row => row.arches.includes(arch) && holdsIn(row, profile))?.name ?? '';
}

function majorAndMinor(qemu: number): string {
  return formatVersion(qemu).split('.').slice(0, 2).join('.');
}
