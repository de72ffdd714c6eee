// The machines whose firmware can describe them by ACPI, as libvirt knows them.

import { x86 } from './arches.js';
import type { Machine, MachineFamily } from './machine.js';

const boards: readonly MachineFamily[] = ['arm-virt', 'riscv-virt', 'loongarch-virt'];

/** Not sure of architectures that libvirt has no rules for. */
export function hasAcpi({ arch, family }: Machine): boolean {
  return (x86 as readonly string[]).includes(arch) || boards.includes(family) || family === 'other';
}
