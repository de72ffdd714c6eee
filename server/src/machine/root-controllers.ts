// Which machines have PCI, and what their PCI controller with index 0 is.
import { changes } from './changes.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Machine, MachineFamily } from './machine.js';
import { matchesName } from './name-pattern.js';
import { type Profile, version } from './profile.js';

export type RootModel = 'pci-root' | 'pcie-root';

interface RootRow extends Lifetime {
  readonly families: readonly MachineFamily[];
  readonly arches?: readonly string[];
  readonly names?: readonly string[];
  readonly root: RootModel;
  readonly because: string;
}

const rootRows: readonly RootRow[] = [
  { families: ['i440fx'], root: 'pci-root', because: 'The 440FX host bridge is a conventional PCI bridge.' },
  { families: ['q35'], root: 'pcie-root', because: 'The Q35 MCH is a PCI Express root complex.' },
  {
    families: ['arm-virt', 'riscv-virt', 'loongarch-virt', 'loongarch-other'],
    root: 'pcie-root',
    because: 'The board has a generic PCI Express host bridge.',
  },
  {
    families: ['pseries'],
    root: 'pci-root',
    because: 'Each PCI host bridge of pseries is a pci-root; further ones may be added.',
  },
  {
    families: ['ppc64-other', 'ppc', 'alpha', 'sh4', 'sparc64', 'malta'],
    root: 'pci-root',
    because: 'The board has one conventional PCI host bridge.',
  },
  {
    families: ['s390-ccw', 's390-other'],
    root: 'pci-root',
    because: 'zPCI devices are listed below one pci-root, though the guest sees no bus.',
    qemuSince: version(2, 11),
  },
  {
    families: ['versatilepb'],
    arches: ['armv6l'],
    root: 'pci-root',
    because: 'The Versatile/PB has a PCI host bridge.',
    until: version(11, 3),
  },
  {
    families: ['versatilepb'],
    root: 'pci-root',
    because: 'The Versatile/PB has a PCI host bridge.',
    since: version(11, 3),
  },
  {
    families: ['realview'],
    names: ['realview-eb*'],
    root: 'pci-root',
    because: 'The RealView EB boards have a PCI host bridge.',
    since: version(12, 8),
  },
];

/** `undefined` on a machine without PCI, and on one that libvirt cannot tell. */
export function rootModelOf(machine: Omit<Machine, 'root'>, profile: Profile): RootModel | undefined {
  const row = rootRows.find(
    each =>
      each.families.includes(machine.family) &&
      (!each.arches || each.arches.includes(machine.arch)) &&
      (!each.names || matchesName(machine.name, each.names)) &&
      holdsIn(each, profile),
  );
  return row?.root;
}

const unclassified: readonly MachineFamily[] = ['xenfv', 'x86-other', 'mips-other', 'other'];

/** Machines of which libvirt cannot tell whether they have PCI: since 12.8 it defines no domain on them. */
export function isUnclassified({ family }: Machine): boolean {
  return unclassified.includes(family);
}

const boardsWithoutPci: readonly MachineFamily[] = ['vexpress', 'realview', 'arm-other', 'riscv-other'];

/** Before 12.8 a device that wants PCI stays without address on Arm and RISC-V boards that have none. */
export function leavesDevicesWithoutPci(machine: Machine, profile: Profile): boolean {
  return !machine.root && boardsWithoutPci.includes(machine.family) && !holdsIn(changes.pciNeedsPciMachine, profile);
}

/** The machines that have this root. */
export function familiesWith(root: RootModel): readonly MachineFamily[] {
  return [...new Set(rootRows.filter(row => row.root === root).flatMap(row => row.families))];
}
