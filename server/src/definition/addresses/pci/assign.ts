// PCI addresses as libvirt's QEMU driver gives them: a rehearsal that finds out which controllers are missing, then
// the run that counts. Isolation groups of pseries follow the host's IOMMU groups, which no text states: for devices
// that the host does not have libvirt knows one group alone, and so does this.
import { isRootModel } from '../../../machine/pci-controllers.js';
import { leavesDevicesWithoutPci } from '../../../machine/root-controllers.js';
import type { Draft } from '../../draft.js';
import { busesOf, pciControllersByIndex } from './buses-of.js';
import { collect } from './collect.js';
import { Complaints } from './complaints.js';
import { fillTargets } from './controller-targets.js';
import { announceFunctions } from './multifunction.js';
import type { Assignment, Pass } from './pass.js';
import { placePins } from './pins.js';
import { reflect } from './reflect.js';
import { isPciController, Seekers } from './seeker.js';
import { keepConventionalSlot, keepExpressPort } from './spares.js';
import { walk } from './walk.js';
import { assignZpci } from './zpci.js';

export function assignPciAddresses(draft: Draft): void {
  if (dependsOnHost(draft)) draft.isCertain = false;
  const complaints = new Complaints(draft);
  const assignment = { draft, seekers: new Seekers(draft), complaints };
  const highestIndex = Math.max(-1, ...pciControllersByIndex(draft).keys());
  const buses = highestIndex < 0 ? 0 : rehearse(assignment, highestIndex);
  perform(assignment, buses);
  announceFunctions(assignment);
  assignZpci(draft, complaints);
  if (leavesDevicesWithoutPci(draft.machine, draft.profile)) refuseNamelessControllers(draft, complaints);
  else fillTargets(draft, complaints);
  refuseRootAddresses(draft, complaints);
}

/** Where the host has the devices, each of its IOMMU groups gets a PCI host bridge of its own on pseries. */
function dependsOnHost({ machine, devices }: Draft): boolean {
  if (machine.family !== 'pseries') return false;
  return (
    devices.hostdev.some(({ type, address }) => type === 'pci' && !address) ||
    devices.interface.some(({ type, address }) => type === 'hostdev' && !address)
  );
}

/** Finds out which buses are missing and adds their controllers; the answer is how many buses there are then. */
function rehearse(assignment: Assignment, highestIndex: number): number {
  const { draft } = assignment;
  const pass: Pass = { ...assignment, table: busesOf(draft, highestIndex + 1), isRehearsal: true };
  collect(pass);
  placePins(pass);
  keepConventionalSlot(pass);
  walk(pass);
  keepExpressPort(pass, highestIndex);
  reflect(pass);
  return pass.table.buses.length;
}

function perform(assignment: Assignment, buses: number): void {
  const { draft } = assignment;
  const pass: Pass = { ...assignment, table: busesOf(draft, buses), isRehearsal: false };
  collect(pass);
  if (leavesDevicesWithoutPci(draft.machine, draft.profile)) return;
  placePins(pass);
  walk(pass);
}

function refuseRootAddresses({ devices }: Draft, complaints: Complaints): void {
  for (const controller of devices.controller) {
    if (!isPciController(controller) || !isRootModel(controller.model) || complaints.hasFailed(controller)) continue;
    const type = controller.stated?.address?.type;
    // What is no address type at all, or one for host devices, is at fault for that.
    if (type && type !== 'unknown' && type !== 'unassigned') complaints.say('pci-root-has-address', controller);
  }
}

/** libvirt fills in nothing on boards without PCI, and then misses what it did not fill in. */
function refuseNamelessControllers({ devices, machine }: Draft, complaints: Complaints): void {
  for (const controller of devices.controller) {
    if (!isPciController(controller) || isRootModel(controller.model) || complaints.hasFailed(controller)) continue;
    complaints.say('pci-controller-on-machine-without-pci', controller, { machine: machine.name });
  }
}
