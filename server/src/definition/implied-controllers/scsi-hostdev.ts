// SCSI host devices bring the controllers that their addresses name, and all below. They take the model of the one
// with the highest number that is there and has a model.
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { addMissingControllers } from './missing-controllers.js';

export function addScsiHostdevControllers(draft: Draft): void {
  let highest: DraftOf<'hostdev'> | undefined;
  let model: string | undefined;
  for (const hostdev of draft.devices.hostdev) {
    if (hostdev.type !== 'scsi') continue;
    if (highest && scsiControllerOf(hostdev) <= scsiControllerOf(highest)) continue;
    highest = hostdev;
    model = modelOfController(draft, scsiControllerOf(hostdev)) ?? model;
  }
  if (highest) addMissingControllers(draft, scsiControllerOf(highest), { type: 'scsi', model, because: highest });
}

/** The controller a SCSI host device sits on; 0 counts until it has an address. */
export function scsiControllerOf({ address }: DraftOf<'hostdev'>): number {
  return address?.type === 'drive' ? address.controller : 0;
}

function modelOfController(draft: Draft, index: number): string | undefined {
  return draft.devices.controller.find(each => each.type === 'scsi' && each.index === index)?.model;
}
