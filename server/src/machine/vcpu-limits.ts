// How many vCPUs a machine type takes at most, as QEMU 7.2 and 11.1 tell libvirt.
import { arm, mips, ppc64, riscv, s390, sh4, x86 } from './arches.js';
import type { Machine } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const acpi = 'It is as many as the interrupt controller and the ACPI tables of the machine have room for.';
const board = 'The board has that many.';
const emulator = 'The emulator has that many.';

const oldestQ35 = ['pc-q35-2.4', 'pc-q35-2.5', 'pc-q35-2.6', 'pc-q35-2.7'];
const q35Of8 = ['pc-q35-8.1', 'pc-q35-8.2'];
const oldQ35 = ['pc-q35-2.*', 'pc-q35-3.*', 'pc-q35-4.*', 'pc-q35-5.*', 'pc-q35-6.*', 'pc-q35-7.*', 'pc-q35-8.0'];

/** Boards of Arm that have more than one. */
const armBoards: readonly (readonly [vcpus: number, names: readonly string[]])[] = [
  [
    2,
    [
      'anacapa-bmc',
      'ast2600-evb',
      'bletchley-bmc',
      'catalina-bmc',
      'fby35-bmc',
      'fuji-bmc',
      'gb200nvl-bmc',
      'kudo-bmc',
      'mcimx7d-sabre',
      'mori-bmc',
      'mps2-an521',
      'mps3-an524',
      'mps3-an536',
      'musca-a',
      'musca-b1',
      'npcm750-evb',
      'nuri',
      'qcom-dc-scm-v1-bmc',
      'qcom-firework-bmc',
      'quanta-gbs-bmc',
      'quanta-gsj',
      'rainier-bmc',
      'smdkc210',
      'tacoma-bmc',
    ],
  ],
  [3, ['fby35']],
  [
    4,
    [
      'amd-versal-virt',
      'ast2700a1-evb',
      'ast2700a2-evb',
      'bpim2u',
      'highbank',
      'imx8mm-evk',
      'imx8mp-evk',
      'midway',
      'npcm845-evb',
      'orangepi-pc',
      'raspi2b',
      'raspi3ap',
      'raspi3b',
      'raspi4b',
      'realview-eb-mpcore',
      'realview-pbx-a9',
      'sabrelite',
      'vexpress-a15',
      'vexpress-a9',
      'xlnx-versal-virt',
    ],
  ],
  [6, ['ast2700fc', 'xlnx-zcu102']],
  [18, ['amd-versal2-virt']],
];

const limits: readonly MachineFact<number>[] = [
  { arches: x86, names: ['isapc', 'x-remote'], value: 1, because: 'It has no interrupt controller for more.' },
  { families: ['i440fx'], value: 255, because: acpi },
  { families: ['q35'], names: oldestQ35, value: 255, because: acpi },
  { families: ['q35'], names: oldQ35, value: 288, because: acpi },
  { families: ['q35'], names: q35Of8, value: 1024, because: acpi },
  { families: ['q35'], value: 4096, because: acpi },
  { families: ['microvm'], value: 255, because: 'libvirt lets q35 alone have more.' },
  { arches: arm, names: ['virt-2.*'], value: 255, because: acpi },
  { families: ['arm-virt'], value: 512, because: acpi },
  { arches: arm, names: ['sbsa-ref'], value: 512, because: board },
  { arches: arm, names: ['xilinx-zynq-a9'], value: 2, because: board, qemuSince: version(9, 0) },
  ...armBoards.map(([value, names]) => ({ arches: arm, names, value, because: board })),
  { arches: arm, value: 1, because: board },
  { families: ['pseries'], value: 4096, because: 'The firmware of pseries counts that far.' },
  { arches: ppc64, names: ['powernv*'], value: 2048, because: board },
  { names: ['ppce500'], value: 32, because: board },
  { names: ['mpc8544ds'], value: 15, because: board },
  { arches: ['ppc', ...ppc64], value: 1, because: board },
  { arches: s390, value: 248, because: 'The service processor counts that far.' },
  { families: ['riscv-virt'], value: 512, because: board },
  { arches: riscv, names: ['spike', 'tt-atlantis'], value: 8, because: board },
  { arches: riscv, names: ['sifive_u', 'microchip-icicle-kit'], value: 5, because: board },
  { arches: riscv, names: ['xiangshan-kunminghu'], value: 16, because: board },
  { arches: riscv, names: ['boston-aia'], value: 64, because: board },
  { arches: riscv, value: 1, because: board },
  { arches: ['loongarch64'], value: 256, because: board },
  { arches: mips, names: ['malta', 'boston', 'loongson3-virt'], value: 16, because: board },
  { arches: mips, value: 1, because: board },
  { arches: ['sparc'], names: ['SS-10', 'SS-20', 'SS-600MP', 'leon3_generic'], value: 4, because: board },
  { arches: ['sparc', 'sparc64', 'm68k', 'microblaze', 'microblazeel', ...sh4], value: 1, because: emulator },
  { arches: ['alpha'], value: 4, because: emulator },
];

/** `undefined` for a machine whose limit was not observed. */
export function vcpuLimit(machine: Machine, profile: Profile): MachineFact<number> | undefined {
  return factOf(limits, machine, profile);
}
