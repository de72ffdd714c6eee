// The kinds of machines to draw domains for, and what distinguishes them for the devices that people give them.
export interface Guest {
  readonly family: string;
  readonly arch: string;
  readonly machines: readonly string[];
  /** What the first PCI bus is. */
  readonly root: 'pcie-root' | 'pci-root' | 'none';
  /** How often the family is drawn. */
  readonly weight: number;
  /** The address types that virtio devices have here besides PCI. */
  readonly transport?: 'ccw' | 'virtio-mmio';
}

export function isX86({ arch }: Guest): boolean {
  return arch === 'x86_64' || arch === 'i686';
}

export const guests: readonly Guest[] = [
  { family: 'q35', arch: 'x86_64', machines: ['q35', 'pc-q35-7.2', 'pc-q35-6.2'], root: 'pcie-root', weight: 34 },
  { family: 'q35', arch: 'i686', machines: ['q35'], root: 'pcie-root', weight: 1 },
  {
    family: 'i440fx',
    arch: 'x86_64',
    machines: ['pc', 'pc-i440fx-7.2', 'pc-i440fx-6.2'],
    root: 'pci-root',
    weight: 22,
  },
  { family: 'i440fx', arch: 'i686', machines: ['pc'], root: 'pci-root', weight: 1 },
  { family: 'isapc', arch: 'x86_64', machines: ['isapc'], root: 'none', weight: 2 },
  { family: 'microvm', arch: 'x86_64', machines: ['microvm'], root: 'none', weight: 2, transport: 'virtio-mmio' },
  {
    family: 'arm-virt',
    arch: 'aarch64',
    machines: ['virt', 'virt-7.2'],
    root: 'pcie-root',
    weight: 14,
    transport: 'virtio-mmio',
  },
  {
    family: 'arm-virt',
    arch: 'armv7l',
    machines: ['virt', 'virt-6.2'],
    root: 'pcie-root',
    weight: 2,
    transport: 'virtio-mmio',
  },
  { family: 'riscv-virt', arch: 'riscv64', machines: ['virt'], root: 'pcie-root', weight: 5, transport: 'virtio-mmio' },
  { family: 'loongarch-virt', arch: 'loongarch64', machines: ['virt'], root: 'pcie-root', weight: 4 },
  { family: 'pseries', arch: 'ppc64', machines: ['pseries', 'pseries-7.2'], root: 'pci-root', weight: 12 },
  { family: 'pseries', arch: 'ppc64le', machines: ['pseries'], root: 'pci-root', weight: 1 },
  {
    family: 's390x',
    arch: 's390x',
    machines: ['s390-ccw-virtio', 's390-ccw-virtio-7.2'],
    root: 'pci-root',
    weight: 7,
    transport: 'ccw',
  },
  {
    family: 'board',
    arch: 'armv7l',
    machines: ['versatilepb', 'vexpress-a9', 'vexpress-a15', 'realview-eb', 'realview-pb-a8'],
    root: 'none',
    weight: 2,
    transport: 'virtio-mmio',
  },
  { family: 'board', arch: 'armv6l', machines: ['versatilepb', 'integratorcp', 'raspi0'], root: 'none', weight: 1 },
  { family: 'board', arch: 'aarch64', machines: ['raspi3b', 'sbsa-ref'], root: 'none', weight: 1 },
  { family: 'board', arch: 'ppc64', machines: ['powernv9', 'powernv10', 'mac99'], root: 'pci-root', weight: 1 },
  { family: 'board', arch: 'ppc', machines: ['g3beige', 'mac99', '40p', 'ppce500'], root: 'pci-root', weight: 1 },
  { family: 'board', arch: 'mips64', machines: ['malta'], root: 'pci-root', weight: 1 },
  { family: 'board', arch: 'sparc64', machines: ['sun4u'], root: 'pci-root', weight: 1 },
  { family: 'board', arch: 'sparc', machines: ['SS-5'], root: 'none', weight: 1 },
  { family: 'board', arch: 'riscv64', machines: ['sifive_u', 'spike'], root: 'none', weight: 1 },
  { family: 'board', arch: 'alpha', machines: ['clipper'], root: 'pci-root', weight: 1 },
  { family: 'board', arch: 'sh4', machines: ['r2d'], root: 'pci-root', weight: 1 },
];
