// Network cards that QEMU has under some name, on whatever machine.
import { knownInterfaceModel } from './default-models.js';

/** What a person would choose from. */
export const nicModels: readonly string[] = [
  'virtio',
  'e1000e',
  'e1000',
  'igb',
  'rtl8139',
  'vmxnet3',
  'usb-net',
  'spapr-vlan',
];

/** Names that libvirt hands on to QEMU, whose devices they are, and cards that are soldered to a board. */
const ofQemu: ReadonlySet<string> = new Set([
  'virtio-net',
  'virtio-net-pci',
  'virtio-net-ccw',
  'virtio-net-device',
  'e1000-82540em',
  'e1000-82544gc',
  'e1000-82545em',
  'i82550',
  'i82551',
  'i82557a',
  'i82557b',
  'i82557c',
  'i82558a',
  'i82558b',
  'i82559a',
  'i82559b',
  'i82559c',
  'i82559er',
  'i82562',
  'i82801',
  'ne2k_pci',
  'ne2k_isa',
  'pcnet',
  'tulip',
  'sungem',
  'sunhme',
  'rocker',
  'smc91c111',
  'lance',
  'xen',
]);

/** Whether libvirt or QEMU knows a card of this name. */
export function knownNicModel(name: string): boolean {
  return knownInterfaceModel(name) !== undefined || ofQemu.has(name);
}
