// The CPU that QEMU gives a machine where the text names none, as libvirt stores it.
import { arm, ppc64, riscv, s390, x86 } from './arches.js';
import type { Machine } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const boardCpu = 'QEMU gives the board this CPU.';
const oldBoards = ['pseries-2.*', 'pseries-3.*', 'pseries-4.*', 'pseries-5.*', 'pseries-6.*', 'pseries-7.*'];
const power9 = [...oldBoards, 'pseries-8.*', 'pseries-9.*', 'pseries-10.0', 'pseries-10.1'];

const cpus: readonly MachineFact<string>[] = [
  { arches: ['x86_64'], names: ['isapc'], value: '486', because: boardCpu },
  { arches: ['x86_64'], value: 'qemu64', because: 'It is the least common CPU of x86_64.' },
  { arches: x86, value: 'qemu32', because: 'It is the least common CPU of i686.' },
  { families: ['arm-virt'], value: 'cortex-a15', because: boardCpu, qemuUntil: version(11, 0) },
  { arches: arm, names: ['vexpress-a9'], value: 'cortex-a9', because: boardCpu },
  { arches: arm, names: ['vexpress-a15'], value: 'cortex-a15', because: boardCpu },
  { families: ['versatilepb'], value: 'arm926', because: boardCpu },
  { families: ['pseries'], names: power9, value: 'POWER9', because: boardCpu },
  { families: ['pseries'], value: 'POWER11', because: boardCpu, qemuSince: version(11, 0) },
  { families: ['pseries'], value: 'POWER9', because: boardCpu, qemuUntil: version(10, 2) },
  { families: ['pseries'], value: 'POWER10', because: boardCpu },
  { arches: ppc64, names: ['powernv9'], value: 'POWER9', because: boardCpu },
  { arches: ppc64, names: ['powernv10'], value: 'POWER10', because: boardCpu },
  { arches: ppc64, names: ['powernv11'], value: 'POWER11', because: boardCpu },
  { arches: ppc64, names: ['mac99'], value: 'ppc64', because: boardCpu },
  { arches: ppc64, names: ['g3beige'], value: 'g3', because: boardCpu },
  { arches: s390, value: 'qemu', because: 'It is the CPU of emulated s390x guests.' },
  { arches: riscv, value: 'rv64', because: boardCpu, qemuSince: version(8, 0) },
  { arches: ['loongarch64'], value: 'la464', because: boardCpu },
];

/** `undefined` where libvirt stores no CPU. */
export function defaultCpu(machine: Machine, profile: Profile): string | undefined {
  return factOf(cpus, machine, profile)?.value;
}
