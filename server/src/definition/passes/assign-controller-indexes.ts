// Controllers without index get one, in list order. The members of a USB 2 set are kept together on one index.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { isUsb2Model } from '../../machine/usb-controllers.js';
import { type DraftController, noIndex, placeController } from '../controller-list.js';
import type { Draft } from '../draft.js';

export function assignControllerIndexes(draft: Draft): void {
  const list = draft.devices.controller;
  const free = new FreeIndexes(list);
  let hasMovedUsb2 = false;
  let previousUsb: DraftController | undefined;
  for (const [place, controller] of list.entries()) {
    if (controller.index === noIndex) {
      const isUsb2 = place > 0 && controller.type === 'usb' && isUsb2Model(controller.model);
      hasMovedUsb2 ||= isUsb2;
      const shared = isUsb2 ? sharedIndex(list, controller, previousUsb) : undefined;
      controller.index = shared ?? free.take(controller.type);
      controller.reasons.push({
        rule: shared === undefined ? 'lowest-free-index' : 'index-of-usb2-set',
        because: shared !== undefined && previousUsb ? [previousUsb] : [],
      });
    }
    if (controller.type === 'usb') previousUsb = controller;
  }
  if (hasMovedUsb2 && holdsIn(changes.usb2ControllersResorted, draft.profile)) resort(list);
}

/** The index of the USB 2 set in front, unless that set already has this model. */
function sharedIndex(
  list: readonly DraftController[],
  controller: DraftController,
  previous: DraftController | undefined,
): number | undefined {
  if (!previous || !isUsb2Model(previous.model)) return undefined;
  const isTaken = list.some(
    each => each.type === 'usb' && each.model === controller.model && each.index === previous.index,
  );
  return isTaken ? undefined : previous.index;
}

function resort(list: DraftController[]): void {
  for (const controller of list.splice(0)) placeController(list, controller);
}

/** The lowest unused indexes, by type of controller. */
class FreeIndexes {
  readonly #taken = new Map<string, Set<number>>();

  constructor(controllers: readonly DraftController[]) {
    for (const { type, index } of controllers) this.#takenOf(type).add(index);
  }

  take(type: string): number {
    const taken = this.#takenOf(type);
    let index = 0;
    while (taken.has(index)) index++;
    taken.add(index);
    return index;
  }

  #takenOf(type: string): Set<number> {
    const taken = this.#taken.get(type) ?? new Set();
    this.#taken.set(type, taken);
    return taken;
  }
}
