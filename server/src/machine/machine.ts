// A machine type as libvirt sees it: its architecture, its canonical name, its family.

export type MachineFamily =
  | 'i440fx'
  | 'q35'
  | 'isapc'
  | 'microvm'
  | 'xenfv'
  | 'x86-other'
  | 'arm-virt'
  | 'vexpress'
  | 'versatilepb'
  | 'realview'
  | 'arm-other'
  | 'pseries'
  | 'ppc64-other'
  | 'ppc'
  | 's390-ccw'
  | 's390-other'
  | 'riscv-virt'
  | 'riscv-other'
  | 'loongarch-virt'
  | 'loongarch-other'
  | 'malta'
  | 'mips-other'
  | 'sparc'
  | 'sparc64'
  | 'alpha'
  | 'sh4'
  | 'other';

export interface Machine {
  readonly arch: string;
  /** The name libvirt stores, aliases resolved: `pc-q35-11.1` for `q35`. */
  readonly name: string;
  readonly family: MachineFamily;
  /** The model that the PCI controller with index 0 has; `undefined` on a machine without PCI. */
  readonly root: 'pci-root' | 'pcie-root' | undefined;
}
