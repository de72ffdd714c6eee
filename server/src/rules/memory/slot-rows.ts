// The slots that DIMMs sit in.
import { setAttribute } from '../../xml/edit/attributes.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix } from '../rule.js';

export const memoryDeviceSlotsExhausted = refusalRule({
  code: 'memory-device-slots-exhausted',
  summary: 'A domain has more DIMMs than slots for them.',
  message: ({ values }) =>
    values.slots === 0
      ? 'The domain has no memory slots.'
      : values.slots === 1
        ? 'The only memory slot is taken.'
        : `All ${values.slots} memory slots are taken.`,
  fixes: (_, facts) => {
    const [maxMemory] = facts.elements.at('maxMemory');
    const modules = facts.definition.devices.memory.filter(({ model }) => model === 'dimm' || model === 'nvdimm');
    if (!maxMemory) return [];
    const slots = String(modules.length);
    return [{ title: `Make ${slots} slots`, edits: [setAttribute(facts.document, maxMemory, 'slots', slots)] }];
  },
});

export const memoryDeviceSlotInUse = refusalRule({
  code: 'memory-device-slot-in-use',
  summary: 'Two DIMMs are in one slot.',
  spanOf: spanOfSlot,
  message: ({ values }) => `Another DIMM is in slot ${values.slot}.`,
  related: 'It is here.',
  fixes: useFreeSlot,
});

export const memoryDeviceSlotOutOfRange = refusalRule({
  code: 'memory-device-slot-out-of-range',
  summary: 'A DIMM is in a slot that the domain does not have.',
  spanOf: spanOfSlot,
  message: ({ values }) =>
    `The domain has ${values.slots || 'no'} memory slots${values.slots ? ', counted from 0' : ''}.`,
  fixes: useFreeSlot,
});

function spanOfSlot({ at }: StatedRefusal) {
  const place = at.element.child('address');
  return place ? spanOfAttribute(place, 'slot') : at.element.nameSpan;
}

function useFreeSlot({ at }: StatedRefusal, { definition, document }: Facts): Fix[] {
  const slots = definition.stated.maxMemory?.slots?.value ?? 0;
  const taken = new Set(definition.devices.memory.map(({ address }) => (address?.type === 'dimm' ? address.slot : -1)));
  const place = at.element.child('address');
  for (let slot = 0; slot < slots; slot++) {
    if (taken.has(slot) || !place) continue;
    return [{ title: `Use slot ${slot}`, edits: [setAttribute(document, place, 'slot', String(slot))] }];
  }
  return [];
}
