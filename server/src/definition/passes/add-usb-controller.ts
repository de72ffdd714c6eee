import { automaticUsbController } from '../../machine/usb-controllers.js';
import { insertController, newController } from '../controller-list.js';
import type { Draft } from '../draft.js';
import { indexesOf } from '../implied-controllers/missing-controllers.js';

/** The USB controller with index 0 that a machine gets; `model='none'` counts as one. */
export function addUsbController(draft: Draft): void {
  const fact = automaticUsbController(draft.machine, draft.profile);
  if (!fact || indexesOf(draft, 'usb').has(0)) return;
  const reason = { rule: 'implicit-usb-controller', because: [], fact: fact.because };
  insertController(draft, newController({ type: 'usb', index: 0, model: fact.value }, reason));
}
