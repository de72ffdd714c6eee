// Which refusal a fault is, seen from the device that has it.

import type { Machine } from '../../../machine/machine.js';
import { isPciControllerModel, type PciControllerModel } from '../../../machine/pci-controllers.js';
import type { Draft } from '../../draft.js';
import type { Bus } from './bus.js';
import type { Fault } from './fault.js';
import { isPciController, type Seeker } from './seeker.js';

const expressOnly: readonly PciControllerModel[] = [
  'pcie-root-port',
  'pcie-switch-upstream-port',
  'pcie-switch-downstream-port',
  'dmi-to-pci-bridge',
  'pcie-to-pci-bridge',
  'pcie-expander-bus',
];

/** What libvirt runs out of when an unaddressed controller of the model finds no place. */
const exhausted: Partial<Record<PciControllerModel, string>> = {
  'pcie-root-port': 'pcie-root-ports-exhausted',
  'pcie-switch-downstream-port': 'pcie-switch-downstream-without-upstream',
  'pcie-to-pci-bridge': 'pcie-to-pci-bridge-without-port',
};

/** Devices for which libvirt looks for a slot though no kind of slot would do. */
const unplaceable: Readonly<Record<string, string>> = {
  controller: 'xenbus-unsupported',
  disk: 'disk-virtio-model-other-bus',
  sound: 'sound-ich7',
  memballoon: 'memballoon-xen',
  video: 'video-model-unsupported',
  interface: 'interface-usb-net-unsupported',
};

export function codeOf(
  seeker: Seeker,
  fault: Exclude<Fault, { name: 'in-use' }>,
  draft: Draft,
  isStated: boolean,
): string | undefined {
  const { machine } = draft;
  switch (fault.name) {
    case 'no-buses':
      return 'pci-no-bus';
    case 'nonzero-domain':
      return 'pci-domain-nonzero';
    case 'not-on-bus-0':
      if (!isStated) return 'pci-root-full';
      return seeker.device?.kind === 'panic' ? 'pvpanic-not-on-bus-0' : 'integrated-device-not-on-bus-0';
    case 'refused-by-bus':
      return refusedByBus(seeker, fault.bus, machine);
    case 'slot-too-low':
      return wasAdded(fault.bus) ? 'pci-unknown-bus-cannot-autocreate' : 'pci-slot-zero-reserved';
    case 'slot-too-high':
      return wasAdded(fault.bus) ? 'pci-unknown-bus-cannot-autocreate' : 'pci-slot-not-on-bus';
    case 'cannot-add-bus':
      return cannotAddBus(seeker, machine, isStated);
    case 'no-place':
      // The second run finds no place only where the first one has said why.
      return draft.refusals.length ? undefined : 'pci-root-full';
  }
}

function refusedByBus(seeker: Seeker, bus: Bus, machine: Machine): string {
  const misfit = expressOnConventional(seeker, machine);
  if (misfit) return misfit;
  if (wasAdded(bus)) return 'pci-unknown-bus-cannot-autocreate';
  return seeker.isEndpoint ? 'pci-bus-refuses-endpoint' : 'pci-controller-wrong-parent';
}

function cannotAddBus(seeker: Seeker, machine: Machine, isStated: boolean): string {
  const { device, kind } = seeker;
  if (device && !kind) return unplaceable[device.kind] ?? 'pci-no-bus';
  const misfit = expressOnConventional(seeker, machine);
  if (misfit) return misfit;
  if (isStated) return 'pci-unknown-bus-cannot-autocreate';
  return (isPciControllerModel(device?.model) && exhausted[device.model]) || 'pci-root-full';
}

/** A PCI Express controller on a machine that has conventional PCI alone. */
function expressOnConventional({ device }: Seeker, { family, root }: Machine): string | undefined {
  if (!device || !isPciController(device) || root === 'pcie-root') return undefined;
  if (!isPciControllerModel(device.model) || !expressOnly.includes(device.model)) return undefined;
  return family === 'pseries' ? 'pcie-root-port-on-pseries' : 'pcie-root-port-on-i440fx';
}

function wasAdded(bus: Bus): boolean {
  return bus.reason !== undefined;
}
