import { insertController, newController } from '../controller-list.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';

export interface ImpliedController {
  readonly type: string;
  readonly model: string | undefined;
  /** The device that needs the last of them. */
  readonly because: DefinedDevice;
}

/** The indexes that controllers of a type have. */
export function indexesOf(draft: Draft, type: string): Set<number> {
  const ofType = draft.devices.controller.filter(controller => controller.type === type);
  return new Set(ofType.map(({ index }) => index));
}

/** A name or a number that asks for more is a slip of the keyboard; libvirt itself would be busy for hours. */
const mostAdded = 1_000;

/** Adds every controller from index 0 to `last` that is not there yet. */
export function addMissingControllers(draft: Draft, last: number, implied: ImpliedController): void {
  const taken = indexesOf(draft, implied.type);
  if (last > mostAdded) draft.isCertain = false;
  for (let index = 0; index <= Math.min(last, mostAdded); index++) {
    if (!taken.has(index)) addController(draft, index, implied);
  }
}

export function addController(draft: Draft, index: number, { type, model, because }: ImpliedController): void {
  insertController(draft, newController({ type, index, model }, { rule: 'implied-controller', because: [because] }));
}
