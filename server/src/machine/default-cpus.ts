// The CPU that QEMU gives a machine where the text names none, as libvirt stores it.
import { arm, ppc64, s390, x86 } from './arches.js';
import type { Machine } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const boardCpu = 'QEMU gives the board this CPU.';
/** Until then QEMU 7.2 was observed; it tells of no CPU for some boards. */
const newerQemu = version(8, 0);

const power7 = [
  'pseries-2.1',
  'pseries-2.2',
  'pseries-2.3',
  'pseries-2.4',
  'pseries-2.5',
  'pseries-2.6',
  'pseries-2.7',
];
const power8 = ['pseries-2.*', 'pseries-3.*', 'powernv8'];
const power9 = ['pseries-4.*', 'pseries-5.*', 'pseries-6.*', 'pseries-7.*', 'pseries-8.*', 'powernv9'];
const power10 = ['pseries-9.*', 'pseries-10.*', 'pseries-11.0', 'powernv10', 'powernv10-rainier'];

/** Boards of Arm and the CPU that they have had since QEMU 7.2 at least. */
const armBoards: Readonly<Record<string, readonly string[]>> = {
  arm926: ['integratorcp', 'musicpal', 'realview-eb', 'versatileab', 'versatilepb'],
  arm11mpcore: ['realview-eb-mpcore'],
  'arm1136-r2': ['n800', 'n810'],
  'cortex-a15': ['vexpress-a15'],
  'cortex-a7': ['orangepi-pc'],
  'cortex-a8': ['cubieboard', 'realview-pb-a8'],
  'cortex-a9': [
    'kudo-bmc',
    'mori-bmc',
    'npcm750-evb',
    'quanta-gbs-bmc',
    'quanta-gsj',
    'realview-pbx-a9',
    'vexpress-a9',
    'xilinx-zynq-a9',
  ],
  'cortex-m3': ['emcraft-sf2', 'lm3s6965evb', 'lm3s811evb', 'mps2-an385', 'mps2-an511'],
  'cortex-m33': ['mps2-an505', 'mps2-an521', 'mps3-an524', 'musca-a', 'musca-b1'],
  'cortex-m4': ['mps2-an386'],
  'cortex-m55': ['mps3-an547'],
  'cortex-m7': ['mps2-an500'],
  'pxa270-c0': ['akita', 'borzoi', 'spitz', 'verdex'],
  'pxa270-c5': ['mainstone', 'terrier', 'z2'],
  sa1110: ['collie'],
  ti925t: ['cheetah', 'sx1', 'sx1-v1'],
};

/** Boards that are newer, or whose CPU QEMU 7.2 did not tell. */
const newerArmBoards: Readonly<Record<string, readonly string[]>> = {
  arm1176: [
    'ast2500-evb',
    'g220a-bmc',
    'romulus-bmc',
    'supermicro-x11spi-bmc',
    'tiogapass-bmc',
    'witherspoon-bmc',
    'yosemitev2-bmc',
  ],
  arm926: ['palmetto-bmc', 'quanta-q71l-bmc', 'supermicrox11-bmc'],
  'cortex-a35': ['ast2700a1-evb', 'ast2700a2-evb', 'npcm845-evb'],
  'cortex-a7': [
    'anacapa-bmc',
    'ast2600-evb',
    'bletchley-bmc',
    'bpim2u',
    'catalina-bmc',
    'fby35-bmc',
    'fuji-bmc',
    'gb200nvl-bmc',
    'rainier-bmc',
  ],
  'cortex-a9': ['nuri', 'smdkc210'],
  'cortex-m3': ['netduino2', 'stm32vldiscovery'],
  'cortex-m4': [
    'ast1030-evb',
    'ast1040-evb',
    'ast1060-evb',
    'b-l475e-iot01a',
    'max78000fthr',
    'netduinoplus2',
    'olimex-stm32-h405',
  ],
  'cortex-r52': ['mps3-an536'],
};

const newerRiscvBoards: Readonly<Record<string, readonly string[]>> = {
  max: ['spike'],
  'shakti-c': ['shakti_c'],
  'sifive-e51': ['sifive_e'],
  'sifive-u54': ['sifive_u'],
  'mips-p8700': ['boston-aia'],
  'tt-ascalon': ['tt-atlantis'],
  'xiangshan-kunminghu': ['xiangshan-kunminghu'],
  rv64: ['virt', 'amd-microblaze-v-generic'],
};

const ppc64Boards: Readonly<Record<string, readonly string[]>> = {
  '440ep': ['bamboo'],
  '460ex': ['sam460ex'],
  '750cxe': ['pegasos1'],
  g3: ['g3beige'],
  ppc: ['40p'],
  ppc64: ['mac99'],
};

const cpus: readonly MachineFact<string>[] = [
  { arches: x86, names: ['isapc'], value: '486', because: boardCpu },
  { names: ['x-remote'], arches: x86, value: '', because: 'It runs no CPU.' },
  { arches: ['x86_64'], value: 'qemu64', because: 'It is the least common CPU of x86_64.' },
  { arches: x86, value: 'qemu32', because: 'It is the least common CPU of i686.' },
  { families: ['arm-virt'], value: 'cortex-a15', because: boardCpu, qemuUntil: version(11, 0) },
  ...rowsOf(armBoards, { arches: arm }),
  ...rowsOf(newerArmBoards, { arches: arm, qemuSince: newerQemu }),
  { arches: arm, names: ['sbsa-ref'], value: 'cortex-a57', because: boardCpu, qemuUntil: newerQemu },
  { arches: arm, names: ['sbsa-ref'], value: 'neoverse-n2', because: boardCpu },
  { arches: ppc64, names: power7, value: 'POWER7', because: boardCpu },
  { arches: ppc64, names: power8, value: 'POWER8', because: boardCpu },
  { arches: ppc64, names: power9, value: 'POWER9', because: boardCpu },
  { arches: ppc64, names: power10, value: 'POWER10', because: boardCpu },
  { families: ['pseries'], value: 'POWER11', because: boardCpu },
  { arches: ppc64, names: ['powernv11'], value: 'POWER11', because: boardCpu },
  ...rowsOf(ppc64Boards, { arches: ppc64 }),
  { arches: ppc64, names: ['pegasos2'], value: 'g4', because: boardCpu, qemuUntil: newerQemu },
  { arches: ppc64, names: ['pegasos2', 'amigaone'], value: 'apollo7', because: boardCpu },
  { arches: s390, value: 'qemu', because: 'It is the CPU of emulated s390x guests.' },
  ...rowsOf(newerRiscvBoards, { arches: ['riscv64'], qemuSince: newerQemu }),
  { arches: ['loongarch64'], value: 'la464', because: boardCpu },
];

function rowsOf(
  boards: Readonly<Record<string, readonly string[]>>,
  row: Pick<MachineFact<string>, 'arches' | 'qemuSince'>,
): readonly MachineFact<string>[] {
  return Object.entries(boards).map(([value, names]) => ({ ...row, names, value, because: boardCpu }));
}

/** `undefined` where libvirt stores no CPU. */
export function defaultCpu(machine: Machine, profile: Profile): string | undefined {
  return factOf(cpus, machine, profile)?.value || undefined;
}
