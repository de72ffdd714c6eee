// A slot whose further functions are in use says so at function 0.
import type { DefinedPciAddress } from '../../defined-address.js';
import type { Assignment } from './pass.js';
import { pciReason } from './pci-rules.js';
import type { DraftDevice } from './seeker.js';

interface Slot {
  first: DraftDevice | undefined;
  readonly siblings: DraftDevice[];
}

/** `multifunction` that the text states is left alone, even where it is wrong. */
export function announceFunctions({ seekers }: Assignment): void {
  for (const { first, siblings } of slotsOf(seekers.placed()).values()) {
    if (first?.address?.type !== 'pci' || !siblings.length || first.address.multifunction) continue;
    first.address = { ...first.address, multifunction: 'on' };
    first.reasons.push(pciReason('multifunction-for-siblings', siblings));
  }
}

function slotsOf(placed: ReturnType<Assignment['seekers']['placed']>): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const { seeker, address } of placed) {
    if (!seeker.device) continue;
    const slot = slots.get(keyOf(address)) ?? { first: undefined, siblings: [] };
    slots.set(keyOf(address), slot);
    if (address.function) slot.siblings.push(seeker.device);
    else slot.first ??= seeker.device;
  }
  return slots;
}

function keyOf({ domain, bus, slot }: DefinedPciAddress): string {
  return `${domain}:${bus}:${slot}`;
}
