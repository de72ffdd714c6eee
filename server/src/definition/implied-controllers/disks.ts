// Controllers that disks bring along: for each bus the one with the highest number, and all below.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { addMissingControllers } from './missing-controllers.js';

/** In libvirt's order. */
const buses = ['scsi', 'fdc', 'ide', 'sata', 'nvme'];

export function addDiskControllers(draft: Draft): void {
  for (const bus of buses) {
    if (bus === 'nvme' && !holdsIn(changes.nvme, draft.profile)) continue;
    addControllersOf(draft, bus);
  }
}

function addControllersOf(draft: Draft, bus: string): void {
  let last: DraftOf<'disk'> | undefined;
  for (const disk of draft.devices.disk) {
    if (disk.bus === bus && controllerOf(disk) > (last ? controllerOf(last) : -1)) last = disk;
  }
  if (!last) return;
  addMissingControllers(draft, controllerOf(last), { type: bus, model: undefined, because: last });
  if (bus === 'nvme') shareSerials(draft);
}

function controllerOf({ address }: DraftOf<'disk'>): number {
  return address?.type === 'drive' ? address.controller : -1;
}

/** A controller that libvirt adds for an NVMe disk has the serial number of that disk. */
function shareSerials(draft: Draft): void {
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'nvme' || controller.stated) continue;
    const disk = draft.devices.disk.find(each => each.bus === 'nvme' && controllerOf(each) === controller.index);
    controller.serial = disk?.serial;
  }
}
