// The options of a PCI controller's <target>: who takes them, in which range, and what libvirt fills in.
import type { MachineFamily } from './machine.js';
import type { PciControllerModel } from './pci-controllers.js';

export interface PciTargetOption {
  readonly option: 'chassisNr' | 'chassis' | 'port' | 'busNr' | 'index' | 'hotplug' | 'node' | 'memReserve';
  readonly models: readonly PciControllerModel[];
  /** For numbers alone. */
  readonly min?: number;
  readonly max?: number;
  readonly onlyOn?: readonly MachineFamily[];
  /** What libvirt fills in where the text states nothing; `undefined`: nothing. */
  readonly otherwise?: string;
  readonly because: string;
}

export const pciTargetOptions: readonly PciTargetOption[] = [
  {
    option: 'chassisNr',
    models: ['pci-bridge'],
    min: 1,
    max: 255,
    otherwise: 'the controller index',
    because: 'The chassis number by which the guest tells bridges with hotplug apart.',
  },
  {
    option: 'chassis',
    models: ['pcie-root-port', 'pcie-switch-downstream-port'],
    min: 0,
    max: 255,
    otherwise: 'the controller index',
    because: 'The chassis number of the port; QEMU wants chassis and port to be unique together.',
  },
  {
    option: 'port',
    models: ['pcie-root-port'],
    min: 0,
    max: 255,
    otherwise: "slot × 8 + function of the port's own address",
    because: 'The port number the guest sees in the slot capabilities.',
  },
  {
    option: 'port',
    models: ['pcie-switch-downstream-port'],
    min: 0,
    max: 255,
    otherwise: "slot of the port's own address",
    because: 'The port number the guest sees in the slot capabilities.',
  },
  {
    option: 'busNr',
    models: ['pci-expander-bus', 'pcie-expander-bus'],
    min: 1,
    max: 254,
    otherwise: 'two less than the lowest one so far, beginning with 254',
    because: 'The bus number the guest sees; the buses below it are numbered from there up to the next expander.',
  },
  {
    option: 'index',
    models: ['pci-root'],
    min: 0,
    max: 30,
    onlyOn: ['pseries'],
    otherwise: 'the lowest free one',
    because: 'Which of the PCI host bridges of pseries it is; 0 belongs to the controller with index 0.',
  },
  {
    option: 'hotplug',
    models: ['pcie-root-port', 'pcie-switch-downstream-port', 'pci-root'],
    because: "With 'off' nothing can be attached to the running guest there, and nothing detached.",
  },
  {
    option: 'node',
    models: ['pci-expander-bus', 'pcie-expander-bus', 'pci-root'],
    because: 'The NUMA cell of the guest that the bus belongs to; it does not influence where libvirt puts devices.',
  },
  {
    option: 'memReserve',
    models: ['pcie-root-port', 'pci-bridge'],
    min: 1,
    because: 'Memory window in KiB that the firmware keeps free behind the port for devices hotplugged later.',
  },
];
