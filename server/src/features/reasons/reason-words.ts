// Every decision of libvirt's in a sentence. The names are those that the definition gives its reasons.
import type { BusRule, PlacementRule } from '../../definition/addresses/pci/pci-rules.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { Reason } from '../../definition/reason.js';
import type { PinName } from '../../machine/pinned-slots.js';
import { definedName } from '../hover/defined-name.js';
import { code, listed } from '../hover/words.js';

/** Of many devices that caused something, so many are named. */
const MOST_NAMES = 3;

/** What a sentence is made of. */
export interface Decision {
  readonly device: DefinedDevice;
  readonly because: Reason['because'];
}

export type Sentence = (decision: Decision) => string;

/** Decisions that are not about PCI. */
type OtherRule =
  | 'default-bus'
  | 'default-model'
  | 'default-serial-target'
  | 'drive-address-of-target-name'
  | 'first-free-ccw-devno'
  | 'first-free-memory-slot'
  | 'first-free-scsi-unit'
  | 'first-free-spapr-vio-reg'
  | 'first-free-usb-port'
  | 'first-free-virtio-serial-port'
  | 'implicit-audio'
  | 'implicit-memballoon'
  | 'implicit-panic'
  | 'implicit-ps2'
  | 'implicit-sata-controller'
  | 'implicit-usb-controller'
  | 'implicit-usb-input'
  | 'implicit-video'
  | 'implicit-watchdog'
  | 'implied-controller'
  | 'index-of-usb2-set'
  | 'iommu-for-many-vcpus'
  | 'lowest-free-index'
  | 'mirror-console'
  | 'pci-root-of-machine'
  | 'serial-of-console'
  | 'smartcard-slot'
  | 'usb-ports-short'
  | 'virtio-mmio'
  | 'virtio-serial-ports-full';

type Sentences<Rule extends string> = Readonly<Record<Rule, Sentence>>;

/** The fact behind it says why. */
const pinned: Sentence = ({ device }) => `libvirt keeps ${busWords(device)} for it.`;

const aboutBuses: Sentences<BusRule> = {
  'root-port-for-device': after('No PCI Express port was free for', 'libvirt adds one'),
  'root-port-for-controller': after('No PCI Express port was free for', 'libvirt adds one'),
  'root-port-for-added-bridge': after(
    'A pcie-to-pci-bridge plugs into a port of its own, and is needed for',
    'one is added',
  ),
  'express-bridge-for-device': after(
    'The guest has PCI Express alone, so a bridge is added for',
    'a conventional PCI device',
  ),
  'bridge-for-device': after('No conventional PCI slot was free for', 'libvirt adds a bridge'),
  'host-bridge-for-device': after('Every PCI host bridge was full when a place was sought for', 'another is added'),
  'bus-named-by-address': after(
    'Its bus is named by an address that nothing else provides, that of',
    'libvirt adds it',
  ),
  'index-gap': () => 'A higher index is in use, and libvirt leaves no gap below it.',
  'spare-root-port': () => 'The text names no PCI Express port, so libvirt keeps one free for hotplug.',
  'bridge-for-spare-slot': () => 'Every conventional PCI slot was taken, and libvirt keeps one free for hotplug.',
};

const aboutPlaces: Sentences<PlacementRule> = {
  'first-free-slot': ({ device }) => `It takes the first free slot that suits it: ${busWords(device)}.`,
  'first-free-function': ({ device }) => `It joins other root ports as the next free function: ${busWords(device)}.`,
  'usb2-companion': ({ because }) =>
    `It belongs to the USB 2 set of ${named(because, 'its master')} and shares its slot.`,
  'moved-behind-new-port': () =>
    'The bus that the text names became the port of a bridge, so the device moved behind it.',
  'multifunction-for-siblings': ({ because }) => {
    return `Function 0 says ${code("multifunction='on'")}, as ${named(because, 'others')} share${because.length === 1 ? 's' : ''} its slot.`;
  },
  'default-device-of-model': () => 'The QEMU device is the usual one for the model.',
  'chassis-from-index': () => 'The chassis number is the index, as the text states none.',
  'port-from-address': () => 'The port number follows from the address, as the text states none.',
  'bus-number-below-lowest': ({ because }) => {
    return because.length
      ? `The bus number leaves room below that of ${named(because, 'the next expander')}.`
      : 'The bus number is counted down from the highest, to leave room for buses below.';
  },
  'lowest-free-host-bridge': () => 'The number of the host bridge is the lowest that is free.',
  'lowest-free-zpci-numbers': () => 'The zPCI numbers are the lowest that are free.',
};

const aboutPins: Sentences<PinName> = {
  'piix3-ide': pinned,
  'piix3-usb': pinned,
  'piix3-isa': pinned,
  'piix4-power-management': pinned,
  'i440fx-primary-video': pinned,
  'ich9-sata': pinned,
  'ich9-usb': pinned,
  'ich9-dmi-bridge': pinned,
  'ich9-lpc': pinned,
  'ich9-smbus': pinned,
  'q35-primary-video': pinned,
  'ich9-sound': pinned,
};

const unasked: Sentence = () => 'libvirt adds it unasked.';
const forScreen: Sentence = ({ because }) => `libvirt adds it to go with ${named(because, 'the screen')}.`;

const aboutOthers: Sentences<OtherRule> = {
  'default-bus': ({ device }) =>
    `The text names no bus, so libvirt takes ${'bus' in device ? code(String(device.bus)) : 'its default'}.`,
  'default-model': ({ device }) => `The text names no model, so libvirt takes ${code(device.model ?? 'its default')}.`,
  'default-serial-target': () => 'The text names no type of port, so libvirt takes the usual one of the machine.',
  'drive-address-of-target-name': ({ device }) => {
    const name = 'dev' in device ? ` ${code(String(device.dev))}` : '';
    return `The place of a disk follows from its target name${name}.`;
  },
  'first-free-ccw-devno': () => 'It takes the first free device number on the channel subsystem.',
  'first-free-memory-slot': () => 'It takes the first free memory slot.',
  'first-free-scsi-unit': () => 'It takes the first free unit on a SCSI controller.',
  'first-free-spapr-vio-reg': () => 'It takes the first free register on the sPAPR virtual I/O bus.',
  'first-free-usb-port': () => 'It takes the first free USB port.',
  'first-free-virtio-serial-port': () => 'It takes the first free port of a virtio-serial controller.',
  'implicit-audio': ({ because }) => `libvirt adds an audio backend${because.length ? ` for ${named(because)}` : ''}.`,
  'implicit-memballoon': unasked,
  'implicit-panic': unasked,
  'implicit-ps2': unasked,
  'implicit-sata-controller': unasked,
  'implicit-usb-controller': unasked,
  'implicit-usb-input': forScreen,
  'implicit-video': forScreen,
  'implicit-watchdog': unasked,
  'implied-controller': ({ because }) => `${named(because, 'A device')} needs it, and the text does not have it.`,
  'index-of-usb2-set': ({ because }) => `It has the index of the USB 2 set in front, ${named(because, 'its master')}.`,
  'iommu-for-many-vcpus': () => 'More than 255 vCPUs need an IOMMU that remaps interrupts.',
  'lowest-free-index': () => 'The index is the lowest free one, as the text states none.',
  'mirror-console': ({ because }) => `The first serial port, ${named(because)}, is a console as well.`,
  'pci-root-of-machine': ({ device }) =>
    `Every machine of this type has a ${code(device.model ?? 'PCI root')} as bus 0.`,
  'serial-of-console': () => 'The first console of a machine is a serial port as well.',
  'smartcard-slot': () => 'A smartcard takes a slot of the first CCID controller.',
  'usb-ports-short': () => 'The USB controllers have too few ports, so libvirt adds a hub.',
  'virtio-mmio': ({ because }) => {
    return because.length
      ? `Virtio devices go to memory-mapped places once one of them does, here ${named(because)}.`
      : 'Virtio devices of this board are memory-mapped.';
  },
  'virtio-serial-ports-full': () => 'Every port of the other virtio-serial controllers is taken.',
};

/** A sentence for every rule. Names of devices are Markdown code. */
export const reasonWords: Readonly<Record<string, Sentence>> = {
  ...aboutBuses,
  ...aboutPlaces,
  ...aboutPins,
  ...aboutOthers,
};

/** The fact behind such a decision is about the device that caused it, where it is told already. */
export function isAboutCause(rule: string): boolean {
  return Object.hasOwn(aboutBuses, rule);
}

/** Whether the decision gave the device its address. */
export function givesPlace(rule: string): boolean {
  return rule.startsWith('first-free-') || givingPlace.has(rule) || Object.hasOwn(aboutPins, rule);
}

const givingPlace: ReadonlySet<string> = new Set([
  'drive-address-of-target-name',
  'moved-behind-new-port',
  'smartcard-slot',
  'usb2-companion',
  'virtio-mmio',
]);

/** What was missing for the device that caused it, and what comes of that. */
function after(cause: string, effect: string): Sentence {
  return ({ because }) => `${cause} ${named(because, 'a device')}: ${effect}.`;
}

function named(devices: readonly DefinedDevice[], otherwise = 'another device'): string {
  const names = devices.slice(0, MOST_NAMES).map(device => code(definedName(device)));
  if (devices.length > names.length) names.push(`${devices.length - names.length} more`);
  return names.length ? listed(names) : otherwise;
}

function busWords({ address }: DefinedDevice): string {
  if (address?.type !== 'pci') return 'it has no choice';
  return `bus ${address.bus}, slot ${address.slot}${address.function ? `, function ${address.function}` : ''}`;
}
