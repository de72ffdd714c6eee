// The twin of `virsh define`: libvirt's passes over a new domain, in libvirt's order.
import { machineOf } from '../machine/machines.js';
import type { Profile } from '../machine/profile.js';
import { type DeviceKind, readingOrder } from '../model/device-kinds.js';
import type { Domain } from '../model/domain.js';
import { assignCcidAddresses } from './addresses/ccid.js';
import { assignCcwAddresses } from './addresses/ccw.js';
import { assignDimmSlots } from './addresses/dimm.js';
import { assignPciAddresses } from './addresses/pci/assign.js';
import { assignScsiHostdevAddresses } from './addresses/scsi-hostdev.js';
import { assignSpaprVioAddresses } from './addresses/spapr-vio.js';
import { assignUsbAddresses } from './addresses/usb/assign.js';
import { assignVirtioMmioAddresses } from './addresses/virtio-mmio.js';
import { assignVirtioSerialAddresses } from './addresses/virtio-serial.js';
import { checkAddressTypes } from './checks/address-types.js';
import {
  checkDiskDevices,
  checkIdeControllers,
  checkNvmeControllers,
  checkScsiControllers,
} from './checks/disk-controllers.js';
import { checkDriveAddresses, checkScsiHostdevPlaces } from './checks/drive-addresses.js';
import { checkForeignAddresses } from './checks/foreign-addresses.js';
import { checkMachineDevices } from './checks/machine-devices.js';
import { checkMemoryDevices } from './checks/memory-devices.js';
import { checkSingleDevices } from './checks/single-devices.js';
import { checkTargetNames } from './checks/target-names.js';
import { checkUsbControllers, checkUsbSets } from './checks/usb-controllers.js';
import { checkVideos } from './checks/videos.js';
import { withoutConsequences } from './consequences.js';
import type { Definition } from './definition.js';
import type { Draft, DraftLists } from './draft.js';
import { addCcidControllers } from './implied-controllers/ccid.js';
import { addDiskControllers } from './implied-controllers/disks.js';
import { addScsiHostdevControllers } from './implied-controllers/scsi-hostdev.js';
import { addVirtioSerialControllers } from './implied-controllers/virtio-serial.js';
import { addAudio } from './passes/add-audio.js';
import { addPs2Inputs, addUsbInputs } from './passes/add-inputs.js';
import { addIommu } from './passes/add-iommu.js';
import { addMemballoon } from './passes/add-memballoon.js';
import { addPanic } from './passes/add-panic.js';
import { addSataController } from './passes/add-sata-controller.js';
import { addUsbController } from './passes/add-usb-controller.js';
import { addVideo } from './passes/add-video.js';
import { addWatchdog } from './passes/add-watchdog.js';
import { assignControllerIndexes } from './passes/assign-controller-indexes.js';
import { coupleConsoles } from './passes/couple-consoles.js';
import { fillControllers, fillScsiControllers } from './passes/fill-controllers.js';
import { fillDisks } from './passes/fill-disks.js';
import { fillInputsLate, fillInputsWhileReading } from './passes/fill-inputs.js';
import {
  fillInterfaces,
  fillMemballoons,
  fillPanics,
  fillRedirdevs,
  fillTpms,
  fillVideos,
  fillVsocks,
} from './passes/fill-models.js';
import { fillSerials } from './passes/fill-serials.js';
import { numberIsaSerials } from './passes/number-isa-serials.js';
import { readDevices } from './passes/read-devices.js';
import { refuseDuplicateControllers, refuseDuplicatePanics } from './passes/refuse-duplicates.js';
import { checkPciControllers } from './pci-controllers.js';
import { addRootController } from './root-controller.js';

type Pass = (draft: Draft) => void;

const passes: readonly Pass[] = [
  // The text, read.
  readDevices,
  checkUsbSets,
  fillInputsWhileReading,
  assignControllerIndexes,
  // What the machine brings along.
  addPs2Inputs,
  addUsbController,
  addSataController,
  addRootController,
  addMemballoon,
  addUsbInputs,
  addPanic,
  addWatchdog,
  addIommu,
  addAudio,
  // Device by device.
  numberIsaSerials,
  fillDisks,
  fillInterfaces,
  assignScsiHostdevAddresses,
  fillVideos,
  fillControllers,
  assignCcidAddresses,
  fillSerials,
  fillInputsLate,
  fillTpms,
  fillPanics,
  fillRedirdevs,
  fillVsocks,
  fillMemballoons,
  checkPciControllers,
  // The domain as a whole.
  refuseDuplicateControllers,
  refuseDuplicatePanics,
  coupleConsoles,
  addDiskControllers,
  addVirtioSerialControllers,
  addCcidControllers,
  addScsiHostdevControllers,
  addVideo,
  fillScsiControllers,
  // Addresses.
  assignVirtioSerialAddresses,
  assignSpaprVioAddresses,
  assignCcwAddresses,
  assignVirtioMmioAddresses,
  assignPciAddresses,
  assignUsbAddresses,
  assignDimmSlots,
  // What libvirt validates when all is in its place.
  checkTargetNames,
  checkDriveAddresses,
  checkScsiHostdevPlaces,
  checkIdeControllers,
  checkDiskDevices,
  checkScsiControllers,
  checkNvmeControllers,
  checkUsbControllers,
  checkSingleDevices,
  checkVideos,
  checkAddressTypes,
  checkForeignAddresses,
  checkMachineDevices,
  checkMemoryDevices,
];

/** The architecture of a domain that names none: that of the usual host. */
const hostArch = 'x86_64';

/** What libvirt would store for the domain, and everything for which it would refuse it. */
export function define(domain: Domain, profile: Profile): Definition {
  const draft = draftOf(domain, profile);
  for (const pass of passes) pass(draft);
  if (!isForQemu(domain)) return { ...draft, refusals: [], isCertain: false };
  return { ...draft, refusals: withoutConsequences(draft.refusals) };
}

const hypervisorsOfQemu: ReadonlySet<string> = new Set(['qemu', 'kvm', 'hvf', 'kqemu']);

/** Domains of other hypervisors are defined by other drivers of libvirt, which judge them by rules of their own. */
export function isForQemu({ type }: Domain): boolean {
  return !type || hypervisorsOfQemu.has(type.value);
}

function draftOf(domain: Domain, profile: Profile): Draft {
  const isWhole = domain.form === 'domain';
  const machine = isWhole
    ? machineOf(domain.arch?.value || hostArch, domain.machine?.value, profile)
    : machineOf(hostArch, 'q35', profile);
  const isCertain = isWhole && domain.isWellFormed && domain.errors.length === 0;
  return { stated: domain, profile, machine, devices: emptyLists(), refusals: [], isCertain };
}

function emptyLists(): DraftLists {
  return Object.fromEntries(readingOrder.map(kind => [kind, []])) as unknown as {
    [Kind in DeviceKind]: DraftLists[Kind];
  };
}
