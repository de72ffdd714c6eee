// The twin of `virsh define`: libvirt's passes over a new domain, in libvirt's order.
import { machineOf } from '../machine/machines.js';
import type { Profile } from '../machine/profile.js';
import { type DeviceKind, readingOrder } from '../model/device-kinds.js';
import type { Domain } from '../model/domain.js';
import type { Definition } from './definition.js';
import type { Draft, DraftLists } from './draft.js';
import { addAudio } from './passes/add-audio.js';
import { addPs2Inputs, addUsbInputs } from './passes/add-inputs.js';
import { addIommu } from './passes/add-iommu.js';
import { addMemballoon } from './passes/add-memballoon.js';
import { addPanic } from './passes/add-panic.js';
import { addPciRoot } from './passes/add-pci-root.js';
import { addSataController } from './passes/add-sata-controller.js';
import { addUsbController } from './passes/add-usb-controller.js';
import { addWatchdog } from './passes/add-watchdog.js';
import { assignControllerIndexes } from './passes/assign-controller-indexes.js';
import { readDevices } from './passes/read-devices.js';

type Pass = (draft: Draft) => void;

const passes: readonly Pass[] = [
  readDevices,
  assignControllerIndexes,
  addPs2Inputs,
  addUsbController,
  addSataController,
  addPciRoot,
  addMemballoon,
  addUsbInputs,
  addPanic,
  addWatchdog,
  addIommu,
  addAudio,
];

/** The architecture of a domain that names none: that of the usual host. */
const hostArch = 'x86_64';

/** What libvirt would store for the domain, and everything for which it would refuse it. */
export function define(domain: Domain, profile: Profile): Definition {
  const draft = draftOf(domain, profile);
  for (const pass of passes) pass(draft);
  return draft;
}

function draftOf(domain: Domain, profile: Profile): Draft {
  const isWhole = domain.form === 'domain';
  const machine = isWhole
    ? machineOf(domain.arch?.value ?? hostArch, domain.machine?.value, profile)
    : machineOf(hostArch, 'q35', profile);
  const isCertain = isWhole && domain.isWellFormed && domain.errors.length === 0;
  return { stated: domain, profile, machine, devices: emptyLists(), refusals: [], isCertain };
}

function emptyLists(): DraftLists {
  return Object.fromEntries(readingOrder.map(kind => [kind, []])) as unknown as {
    [Kind in DeviceKind]: DraftLists[Kind];
  };
}
