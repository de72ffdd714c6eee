// Slots of DIMMs and NVDIMMs, as far as <maxMemory slots=…> goes.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { readAsDimmBase } from '../address-memory.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';

export function assignDimmSlots(draft: Draft): void {
  const slots = slotsOf(draft);
  if (slots === undefined) return;
  const modules = draft.devices.memory.filter(({ model }) => model === 'dimm' || model === 'nvdimm');
  const taken = new Map<number, DraftOf<'memory'>>();
  for (const memory of modules) {
    const slot = memory.address?.type === 'dimm' ? memory.address.slot : undefined;
    if (slot !== undefined) reserve(draft, memory, slot, slots, taken);
  }
  let next = 0;
  for (const memory of modules) {
    if (memory.address?.type === 'dimm') continue;
    while (taken.has(next)) next++;
    if (next >= slots) {
      refuse(draft, 'memory-device-slots-exhausted', memory, { values: { slots } });
      return;
    }
    memory.address = { type: 'dimm', slot: next, base: readAsDimmBase(memory.address) };
    memory.reasons.push({ rule: 'first-free-memory-slot', because: [] });
    taken.set(next, memory);
  }
}

/** `undefined` where something else is wrong: room without a number of slots was refused as such at first. */
function slotsOf({ stated, profile }: Draft): number | undefined {
  const { maxMemory } = stated;
  const isUnreadable = stated.errors.some(
    ({ element, attribute }) => element.name === 'maxMemory' && attribute?.value !== '',
  );
  const slots = maxMemory?.slots?.value ?? (isUnreadable || !maxMemory ? undefined : 0);
  return slots || holdsIn(changes.memorySlotsOptional, profile) ? slots : undefined;
}

function reserve(
  draft: Draft,
  memory: DraftOf<'memory'>,
  slot: number,
  slots: number,
  taken: Map<number, DraftOf<'memory'>>,
): void {
  const other = taken.get(slot);
  if (slot >= slots) refuse(draft, 'memory-device-slot-out-of-range', memory, { values: { slot, slots } });
  else if (other) refuse(draft, 'memory-device-slot-in-use', memory, { others: [other], values: { slot } });
  else taken.set(slot, memory);
}
