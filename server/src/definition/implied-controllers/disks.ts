// Controllers that disks bring along: for each bus the one with the highest number, and all below.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
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

/** An NVMe controller without a serial number has that of the first of its disks that has one; all others must share it. */
function shareSerials(draft: Draft): void {
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'nvme') continue;
    const disks = draft.devices.disk.filter(disk => disk.bus === 'nvme' && controllerOf(disk) === controller.index);
    const named = disks.filter(({ serial }) => serial);
    controller.serial ||= named[0]?.serial;
    for (const disk of named) {
      if (disk.serial !== controller.serial) refuse(draft, 'disk-nvme-serial-conflict', disk, { others: [controller] });
    }
  }
}
