// Devices that libvirt adds to a machine when the text has none of them.
import { arm, mips, ppc64, riscv, s390, x86 } from './arches.js';
import type { Machine, MachineFamily } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const memballoons: readonly MachineFact<boolean>[] = [
  {
    families: ['isapc', 'microvm'],
    value: false,
    because: 'The machine has no PCI for a memory balloon.',
    since: version(12, 8),
  },
  { arches: [...arm, 'loongarch64', 'sparc'], value: false, because: 'The architecture gets no balloon unasked.' },
  { arches: riscv, value: false, because: 'RISC-V guests get no balloon unasked.', since: version(12, 8) },
  { value: true, because: 'Guests of this architecture get a memory balloon unless they say otherwise.' },
];

const ps2Families: readonly MachineFamily[] = ['i440fx', 'q35', 'xenfv', 'isapc'];
const ps2Chipset = 'The chipset has PS/2 ports for a mouse and a keyboard.';

const ps2: readonly MachineFact<boolean>[] = [
  { arches: x86, value: true, because: 'Every x86 machine was taken to have PS/2 ports.', until: version(10, 7) },
  { families: ps2Families, value: true, because: ps2Chipset },
];

/** Where PS/2 devices may be written: once whatever emulator could, now whatever machine gets them unasked. */
const ps2Ports: readonly MachineFact<boolean>[] = [
  {
    arches: [...x86, ...ppc64, ...mips, 'ppc', 'alpha', 'sparc64'],
    value: true,
    because: 'The emulator has a PS/2 controller, whether the machine has or not.',
    until: version(10, 7),
  },
  { families: ps2Families, value: true, because: ps2Chipset },
];

const panics: readonly MachineFact<string>[] = [
  { families: ['pseries'], value: 'pseries', because: 'The firmware of pseries reports panics.' },
  { families: ['s390-ccw', 's390-other'], value: 's390', because: 'The s390x architecture reports panics.' },
];

const watchdogs: readonly MachineFact<string>[] = [
  { families: ['q35'], value: 'itco', because: 'The ICH9 of a q35 has a watchdog built in.', since: version(9, 1) },
];

const usbInputs: readonly MachineFact<boolean>[] = [
  { arches: ppc64, value: true, because: 'ppc64 guests with a screen need a USB keyboard and mouse.' },
];

const numaCells: readonly MachineFact<boolean>[] = [
  { arches: s390, value: false, because: 'Memory devices of this architecture need no NUMA.' },
  { value: true, because: 'Memory devices belong to NUMA cells, so that there must be one.', since: version(11, 3) },
];

type Wanted<T> = (machine: Machine, profile: Profile) => MachineFact<T> | undefined;

/** Only where the fact's value is true. */
export const implicitMemballoon: Wanted<boolean> = (machine, profile) => wanted(memballoons, machine, profile);
export const implicitPs2: Wanted<boolean> = (machine, profile) => wanted(ps2, machine, profile);
export const possiblePs2: Wanted<boolean> = (machine, profile) => wanted(ps2Ports, machine, profile);
/** Where the text makes room for memory devices, but has no NUMA cell. */
export const implicitNumaCell: Wanted<boolean> = (machine, profile) => wanted(numaCells, machine, profile);
export const implicitUsbInputs: Wanted<boolean> = (machine, profile) => wanted(usbInputs, machine, profile);

/** The fact's value is the model. */
export const implicitPanic: Wanted<string> = (machine, profile) => factOf(panics, machine, profile);
export const implicitWatchdog: Wanted<string> = (machine, profile) => factOf(watchdogs, machine, profile);

function wanted(rows: readonly MachineFact<boolean>[], machine: Machine, profile: Profile) {
  const fact = factOf(rows, machine, profile);
  return fact?.value ? fact : undefined;
}
