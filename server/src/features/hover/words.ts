// How facts are put into words.
import type { MachineFamily } from '../../machine/machine.js';
import type { ConnectionKind } from '../../machine/pci-controllers.js';

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return joined(words, 'and');
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return joined(words, 'or');
}

function joined(words: readonly string[], conjunction: string): string {
  const head = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return head ? `${head} ${conjunction} ${last}` : last;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** What goes into a bus, in the plural where it is a class of devices. */
export function connectionWords(kind: ConnectionKind): string {
  if (kind === 'conventional') return 'conventional PCI devices';
  return kind === 'express' ? 'PCI Express devices' : code(kind);
}

const machineWords: Partial<Record<MachineFamily, string>> = {
  i440fx: 'i440fx',
  q35: 'q35',
  'arm-virt': 'Arm virt',
  'riscv-virt': 'RISC-V virt',
  'loongarch-virt': 'LoongArch',
  'loongarch-other': 'LoongArch',
  pseries: 'pseries',
  's390-ccw': 's390-ccw',
};

/** The machines by the names people know; single boards are summed up. */
export function machinesWords(families: readonly MachineFamily[]): string {
  return listed([...new Set(families.map(family => machineWords[family] ?? 'other boards'))]);
}
