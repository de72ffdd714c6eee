import type { Draft } from '../draft.js';

/** QEMU takes one smartcard, in the one slot of the one CCID controller. */
export function assignCcidAddresses(draft: Draft): void {
  for (const [slot, card] of draft.devices.smartcard.entries()) {
    if (card.stated?.address) continue;
    card.address = { type: 'ccid', controller: 0, slot };
    card.reasons.push({ rule: 'smartcard-slot', because: [] });
  }
}
