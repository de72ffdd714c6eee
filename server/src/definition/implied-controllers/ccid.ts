// Smartcards sit in the slots of a CCID controller.
import type { Draft } from '../draft.js';
import { addController, indexesOf } from './missing-controllers.js';

export function addCcidControllers(draft: Draft): void {
  const taken = indexesOf(draft, 'ccid');
  for (const card of draft.devices.smartcard) {
    const index = card.address?.type === 'ccid' ? card.address.controller : 0;
    if (taken.has(index)) continue;
    taken.add(index);
    addController(draft, index, { type: 'ccid', model: undefined, because: card });
  }
}
