// The bus number that the guest sees of an expander bus.
import type { DraftController } from '../../controller-list.js';
import type { Complaints } from './complaints.js';
import { pciReason } from './pci-rules.js';

const busNumbers = 256;
/** The expander's own bus and one below it. */
const busesOfExpander = 2;

/** Counted down from the lowest number that any PCI controller has so far. */
export function fillBusNumber(
  expander: DraftController,
  controllers: readonly DraftController[],
  complaints: Complaints,
): void {
  if (expander.target.busNr !== undefined) return;
  const lowest = controllers.reduce((least, { target }) => Math.min(least, target.busNr ?? least), busNumbers);
  if (lowest <= busesOfExpander) {
    complaints.say('pci-expander-bus-no-free-busnr', expander, { lowest });
    return;
  }
  expander.target.busNr = lowest - busesOfExpander;
  const lower = controllers.filter(({ target }) => target.busNr === lowest);
  expander.reasons.push(pciReason('bus-number-below-lowest', lower));
}
