import { insertController, newController } from '../controller-list.js';
import type { Draft } from '../draft.js';
import { indexesOf } from '../implied-controllers/missing-controllers.js';

/** The SATA controller that the ICH9 of a q35 has built in. */
export function addSataController(draft: Draft): void {
  if (draft.machine.family !== 'q35' || indexesOf(draft, 'sata').has(0)) return;
  const reason = { rule: 'implicit-sata-controller', because: [], fact: 'The ICH9 of a q35 has it built in.' };
  insertController(draft, newController({ type: 'sata', index: 0, model: undefined }, reason));
}
