// The buses that the rehearsal added become controllers of the definition.
import { isRootModel } from '../../../machine/pci-controllers.js';
import { insertController, newController } from '../../controller-list.js';
import type { Bus } from './bus.js';
import { pciControllersByIndex } from './buses-of.js';
import { isFault } from './fault.js';
import type { Pass } from './pass.js';
import { claimNext } from './reserve.js';

/** An added controller needs a place like any other, for which further buses may be added in turn. */
export function reflect(pass: Pass): void {
  const stated = pciControllersByIndex(pass.draft);
  const { buses } = pass.table;
  for (let number = 1; number < buses.length; number++) {
    const bus = buses[number];
    if (!bus || stated.has(number)) continue;
    // The first controller without a place speaks for all that follow.
    if (!addControllerOf(bus, pass)) return;
  }
}

function addControllerOf({ number, controller, reason }: Bus, pass: Pass): boolean {
  if (!reason) return true;
  const added = newController({ type: 'pci', index: number, model: controller.model }, reason);
  insertController(pass.draft, added);
  if (isRootModel(controller.model)) return true;
  const seeker = pass.seekers.of(added);
  const found = claimNext(seeker, pass);
  if (!isFault(found)) return true;
  pass.complaints.about(seeker, found);
  return false;
}
