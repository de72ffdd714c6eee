// The models of PCI controller: what each is, what it takes, where it may stand.
import type { Machine, MachineFamily } from './machine.js';
import type { Profile } from './profile.js';
import { qemuOffers } from './qemu-devices.js';

export type PciControllerModel =
  | 'pci-root'
  | 'pcie-root'
  | 'pci-bridge'
  | 'pci-expander-bus'
  | 'dmi-to-pci-bridge'
  | 'pcie-to-pci-bridge'
  | 'pcie-root-port'
  | 'pcie-switch-downstream-port'
  | 'pcie-switch-upstream-port'
  | 'pcie-expander-bus';

/** What a device needs of the bus it sits on: a kind of endpoint slot, or the place of one controller model. */
export type ConnectionKind = 'conventional' | 'express' | Exclude<PciControllerModel, 'pci-root' | 'pcie-root'>;

export interface PciController {
  readonly model: PciControllerModel;
  /** What its bus takes. A bus for either sort of endpoint takes the other one too when a person asks for it. */
  readonly accepts: readonly ConnectionKind[];
  /** Whether libvirt puts endpoints there of its own accord. */
  readonly receivesEndpoints: boolean;
  /** Whether endpoints can come and go while the guest runs, unless `<target hotplug='off'/>` forbids it. */
  readonly isHotpluggable: boolean;
  readonly firstSlot: number;
  readonly lastSlot: number;
  /** The QEMU devices that can be behind it; the first is libvirt's choice, none means there is no such choice. */
  readonly modelNames: readonly string[];
  /** Whether libvirt adds ones that the text does not state. */
  readonly isAddedByLibvirt: boolean;
  /** The machines it is limited to, beyond needing a bus that takes it. */
  readonly onlyOn?: readonly MachineFamily[];
  /** Whether several ports of the model share a slot as its functions when libvirt places them. */
  readonly sharesSlots: boolean;
  /** What it is for, in a sentence. */
  readonly because: string;
}

const conventionalBus = ['conventional', 'pci-bridge'] as const;
const expressPort = ['express', 'pcie-switch-upstream-port', 'pcie-to-pci-bridge'] as const;

export const pciControllers: Readonly<Record<PciControllerModel, PciController>> = {
  'pci-root': {
    model: 'pci-root',
    accepts: ['conventional', 'pci-bridge', 'pci-expander-bus'],
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 1,
    lastSlot: 31,
    modelNames: [],
    isAddedByLibvirt: true,
    sharesSlots: false,
    because: 'The conventional PCI host bridge: bus 0, or on pseries one of several PCI host bridges.',
  },
  'pcie-root': {
    model: 'pcie-root',
    accepts: ['express', 'pcie-root-port', 'dmi-to-pci-bridge', 'pcie-expander-bus'],
    receivesEndpoints: false,
    isHotpluggable: false,
    firstSlot: 1,
    lastSlot: 31,
    modelNames: [],
    isAddedByLibvirt: true,
    sharesSlots: false,
    because: 'The PCI Express root complex, bus 0. Nothing on it can be hotplugged, so libvirt puts ports there.',
  },
  'pci-bridge': {
    model: 'pci-bridge',
    accepts: conventionalBus,
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 1,
    lastSlot: 31,
    modelNames: ['pci-bridge'],
    isAddedByLibvirt: true,
    sharesSlots: false,
    because: 'A conventional bridge with 31 hotpluggable slots; slot 0 belongs to its hotplug controller.',
  },
  'pci-expander-bus': {
    model: 'pci-expander-bus',
    accepts: conventionalBus,
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 0,
    lastSlot: 31,
    modelNames: ['pxb'],
    isAddedByLibvirt: false,
    onlyOn: ['i440fx'],
    sharesSlots: false,
    because: 'A second conventional host bridge that can be tied to a NUMA cell.',
  },
  'dmi-to-pci-bridge': {
    model: 'dmi-to-pci-bridge',
    accepts: conventionalBus,
    receivesEndpoints: false,
    isHotpluggable: false,
    firstSlot: 0,
    lastSlot: 31,
    modelNames: ['i82801b11-bridge'],
    isAddedByLibvirt: false,
    sharesSlots: false,
    because: 'A bridge from pcie-root to conventional PCI, without hotplug; pcie-to-pci-bridge has replaced it.',
  },
  'pcie-to-pci-bridge': {
    model: 'pcie-to-pci-bridge',
    accepts: conventionalBus,
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 1,
    lastSlot: 31,
    modelNames: ['pcie-pci-bridge'],
    isAddedByLibvirt: true,
    sharesSlots: false,
    because: 'A bridge that sits in a PCI Express port and has 31 hotpluggable slots for conventional devices.',
  },
  'pcie-root-port': {
    model: 'pcie-root-port',
    accepts: expressPort,
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 0,
    lastSlot: 0,
    modelNames: ['pcie-root-port', 'ioh3420'],
    isAddedByLibvirt: true,
    sharesSlots: true,
    because: 'One hotpluggable PCI Express slot on the root complex; eight ports share a slot of it.',
  },
  'pcie-switch-downstream-port': {
    model: 'pcie-switch-downstream-port',
    accepts: expressPort,
    receivesEndpoints: true,
    isHotpluggable: true,
    firstSlot: 0,
    lastSlot: 0,
    modelNames: ['xio3130-downstream'],
    isAddedByLibvirt: false,
    sharesSlots: false,
    because: 'One hotpluggable PCI Express slot of a switch.',
  },
  'pcie-switch-upstream-port': {
    model: 'pcie-switch-upstream-port',
    accepts: ['pcie-switch-downstream-port'],
    receivesEndpoints: false,
    isHotpluggable: false,
    firstSlot: 0,
    lastSlot: 31,
    modelNames: ['x3130-upstream'],
    isAddedByLibvirt: false,
    sharesSlots: false,
    because: 'The upper side of a PCI Express switch: it sits in a port and carries downstream ports.',
  },
  'pcie-expander-bus': {
    model: 'pcie-expander-bus',
    accepts: ['pcie-root-port', 'dmi-to-pci-bridge'],
    receivesEndpoints: false,
    isHotpluggable: false,
    firstSlot: 0,
    lastSlot: 31,
    modelNames: ['pxb-pcie'],
    isAddedByLibvirt: false,
    onlyOn: ['q35', 'arm-virt'],
    sharesSlots: false,
    because: 'A second root complex that can be tied to a NUMA cell; it takes root ports, no endpoints.',
  },
};

export function isPciControllerModel(model: string | undefined): model is PciControllerModel {
  return model !== undefined && Object.hasOwn(pciControllers, model);
}

export function isRootModel(model: string | undefined): model is 'pci-root' | 'pcie-root' {
  return model === 'pci-root' || model === 'pcie-root';
}

/** The QEMU devices that may be behind a controller; those of a pci-root exist on pseries alone. */
export function modelNamesOf(model: PciControllerModel, { family }: Machine): readonly string[] {
  return model === 'pci-root' && family === 'pseries' ? ['spapr-pci-host-bridge'] : pciControllers[model].modelNames;
}

/** libvirt's choice among them. */
export function defaultModelName(model: PciControllerModel, machine: Machine, profile: Profile): string | undefined {
  const [first, second] = modelNamesOf(model, machine);
  return model === 'pcie-root-port' && !qemuOffers('pcie-root-port', profile) ? second : first;
}

/** The kind of place a controller model itself needs; a root needs none. */
export function placeOf(model: PciControllerModel): ConnectionKind | undefined {
  return model === 'pci-root' || model === 'pcie-root' ? undefined : model;
}
