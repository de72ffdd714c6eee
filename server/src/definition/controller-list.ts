// Where a controller goes in the list: that order is printed, walked for addresses and inherited from.
import { changes } from '../machine/changes.js';
import { holdsIn } from '../machine/lifetime.js';
import type { DefinedController } from './devices.js';
import type { Draft, Drafted } from './draft.js';
import type { Reason } from './reason.js';

export type DraftController = Drafted<DefinedController>;

/** Index of a controller that has none yet; smaller than every real one, as in libvirt's own comparisons. */
export const noIndex = -1;

/** Puts a controller that libvirt adds into the list. */
export function insertController(draft: Draft, controller: DraftController): void {
  const list = draft.devices.controller;
  if (holdsIn(changes.addedControllersSortedIn, draft.profile)) placeController(list, controller);
  else list.push(controller);
}

/** Puts a controller among those of its type by index; a USB 2 master goes in front of its companions. */
export function placeController(list: DraftController[], controller: DraftController): void {
  const place = placeOf(list, controller);
  list.splice(place ?? list.length, 0, controller);
}

function placeOf(list: readonly DraftController[], added: DraftController): number | undefined {
  let place: number | undefined;
  for (let i = list.length - 1; i >= 0; i--) {
    const listed = list[i];
    if (listed?.type !== added.type) continue;
    if (added.index === noIndex) return i + 1;
    if (listed.index > added.index || isCompanionOf(listed, added)) place = i;
    else place ??= i + 1;
  }
  return place;
}

function isCompanionOf(listed: DraftController, added: DraftController): boolean {
  return listed.index === added.index && listed.masterStartport !== undefined && added.masterStartport === undefined;
}

/** A controller that no text states, with nothing filled in but what is given. */
export function newController(
  given: Pick<DraftController, 'type' | 'index' | 'model'>,
  reason: Reason,
): DraftController {
  return {
    kind: 'controller',
    stated: undefined,
    address: undefined,
    reasons: [reason],
    ports: undefined,
    modelName: undefined,
    target: {
      chassis: undefined,
      chassisNr: undefined,
      port: undefined,
      busNr: undefined,
      index: undefined,
      hotplug: undefined,
      node: undefined,
    },
    masterStartport: undefined,
    serial: undefined,
    ...given,
  };
}
