// USB controllers: which one libvirt adds, which model it takes where none is written, and how many ports a model has.
import { arm, riscv, s390, x86 } from './arches.js';
import type { Machine } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const intelEverywhere = 'Before libvirt 11.9, PIIX3 was the USB controller of every machine without a better one.';
const ohci = 'Since libvirt 11.9, Intel models are for x86 only.';

/** The controller that libvirt adds at index 0; `''`: none. */
const automatic: readonly MachineFact<string>[] = [
  { families: ['i440fx'], value: 'piix3-uhci', because: 'The PIIX3 of an i440fx has a USB controller built in.' },
  { families: ['q35'], value: 'qemu-xhci', because: 'A PCI Express machine gets a USB 3 controller.' },
  { families: ['isapc'], value: '', because: 'An ISA-only PC has no USB.' },
  { families: ['microvm'], value: '', because: 'A microvm has no PCI.', since: version(12, 8) },
  { arches: x86, value: 'piix3-uhci', because: intelEverywhere },
  { families: ['versatilepb'], value: 'pci-ohci', because: ohci, since: version(11, 3), until: version(11, 9) },
  { families: ['realview'], value: 'pci-ohci', because: ohci, since: version(11, 3), until: version(11, 9) },
  { families: ['versatilepb'], value: 'qemu-xhci', because: 'The board has PCI.', since: version(11, 9) },
  {
    families: ['realview'],
    names: ['realview-eb*'],
    value: 'qemu-xhci',
    because: 'The board has PCI.',
    since: version(11, 9),
  },
  {
    arches: [...arm, ...riscv, ...s390, 'loongarch64', 'sparc'],
    value: '',
    because: 'Guests of this architecture get no USB controller unasked.',
  },
  { families: ['pseries', 'ppc64-other'], value: 'qemu-xhci', because: 'ppc64 guests get a USB 3 controller.' },
  { value: 'piix3-uhci', because: intelEverywhere, until: version(11, 9) },
  { value: 'pci-ohci', because: ohci },
];

/** The model of a controller that is written without one; `''`: the model stays unset. */
const unwritten: readonly MachineFact<string>[] = [
  { arches: s390, value: 'none', because: 'An s390x guest has no USB.' },
  { arches: x86, value: 'piix3-uhci', because: 'A USB controller without model is a PIIX3 on x86, on q35 too.' },
  { arches: ['aarch64', 'loongarch64'], value: 'qemu-xhci', because: 'The architecture defaults to USB 3.' },
  { families: ['pseries', 'ppc64-other'], value: 'qemu-xhci', because: 'ppc64 defaults to USB 3.' },
  { value: 'piix3-uhci', because: intelEverywhere, until: version(11, 9) },
  { arches: [...arm, ...riscv], value: 'qemu-xhci', because: 'Since libvirt 11.9 the architecture defaults to USB 3.' },
  { value: 'pci-ohci', because: ohci },
];

export function automaticUsbController(machine: Machine, profile: Profile): MachineFact<string> | undefined {
  const fact = factOf(automatic, machine, profile);
  return fact?.value ? fact : undefined;
}

export function defaultUsbModel(machine: Machine, profile: Profile): MachineFact<string> | undefined {
  return factOf(unwritten, machine, profile);
}

/** Models that belong to a USB 2 set: one EHCI master and its UHCI companions, with their ports of it. */
export const usb2Companions: Readonly<Record<string, number>> = { 'ich9-uhci1': 0, 'ich9-uhci2': 2, 'ich9-uhci3': 4 };
export const usb2Master = 'ich9-ehci1';

export function isUsb2Model(model: string | undefined): boolean {
  return model === usb2Master || (model !== undefined && Object.hasOwn(usb2Companions, model));
}

const portsByModel: ReadonlyMap<string, number> = new Map([
  ['piix3-uhci', 2],
  ['piix4-uhci', 2],
  ['vt82c686b-uhci', 2],
  ['ehci', 6],
  [usb2Master, 6],
  ['pci-ohci', 3],
  ['none', 0],
  ...Object.keys(usb2Companions).map(model => [model, 0] as const),
]);

/** Of an xHCI controller that says nothing else, and of a model that libvirt does not know. */
const usualPorts = 4;

/** The limit of QEMU's xHCI controllers. */
export const mostXhciPorts = 15;

export function isXhci(model: string): boolean {
  return model === 'qemu-xhci' || model === 'nec-xhci';
}

export const portsOfHub = 8;

/** How many root ports libvirt counts on a controller; only xHCI takes a number from the text. */
export function usbPorts(model: string | undefined, written: number | undefined): number {
  if (model === undefined) return 2;
  if (isXhci(model)) return written ?? usualPorts;
  return portsByModel.get(model) ?? usualPorts;
}
