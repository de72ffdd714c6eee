// The families of machine types that libvirt tells apart, by architecture and canonical name.
import { arm, mips, ppc64, riscv, s390, sh4, x86 } from './arches.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { MachineFamily } from './machine.js';
import { matchesName } from './name-pattern.js';
import { type Profile, version } from './profile.js';

interface FamilyRow extends Lifetime {
  readonly family: MachineFamily;
  readonly arches: readonly string[];
  readonly names: readonly string[];
}

/** The first row that fits decides. */
const familyRows: readonly FamilyRow[] = [
  { family: 'i440fx', arches: x86, names: ['pc', 'pc-0.*', 'pc-1.*', 'pc-i440fx-*'] },
  { family: 'i440fx', arches: x86, names: ['rhel*'], until: version(12, 8) },
  { family: 'q35', arches: x86, names: ['q35', 'pc-q35-*'] },
  { family: 'isapc', arches: x86, names: ['isapc'] },
  { family: 'microvm', arches: x86, names: ['microvm'] },
  { family: 'xenfv', arches: x86, names: ['xenfv', 'xenfv-*'] },
  { family: 'x86-other', arches: x86, names: ['*'] },
  { family: 'arm-virt', arches: arm, names: ['virt', 'virt-*'] },
  { family: 'vexpress', arches: arm, names: ['vexpress-*'] },
  { family: 'versatilepb', arches: arm, names: ['versatilepb'] },
  { family: 'realview', arches: arm, names: ['realview*'] },
  { family: 'arm-other', arches: arm, names: ['*'] },
  { family: 'pseries', arches: ppc64, names: ['pseries', 'pseries-*'] },
  { family: 'ppc64-other', arches: ppc64, names: ['*'] },
  { family: 'ppc', arches: ['ppc'], names: ['*'] },
  { family: 's390-ccw', arches: s390, names: ['s390-ccw*'] },
  { family: 's390-other', arches: s390, names: ['*'] },
  { family: 'riscv-virt', arches: riscv, names: ['virt', 'virt-*'] },
  { family: 'riscv-other', arches: riscv, names: ['*'] },
  { family: 'loongarch-virt', arches: ['loongarch64'], names: ['virt', 'virt-*'] },
  { family: 'loongarch-other', arches: ['loongarch64'], names: ['*'] },
  { family: 'malta', arches: mips, names: ['malta'] },
  { family: 'mips-other', arches: mips, names: ['*'] },
  { family: 'sparc', arches: ['sparc'], names: ['*'] },
  { family: 'sparc64', arches: ['sparc64'], names: ['*'] },
  { family: 'alpha', arches: ['alpha'], names: ['*'] },
  { family: 'sh4', arches: sh4, names: ['*'] },
];

/** `name` is canonical. */
export function familyOf(arch: string, name: string, profile: Profile): MachineFamily {
  const row = familyRows.find(
    each => each.arches.includes(arch) && matchesName(name, each.names) && holdsIn(each, profile),
  );
  return row?.family ?? 'other';
}
