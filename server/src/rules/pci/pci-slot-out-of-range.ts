import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { placeInRange } from '../fixes/place-in-range.js';
import type { Rule } from '../rule.js';

export const pciSlotOutOfRange: Rule = {
  code: 'pci-slot-out-of-range',
  severity: 'error',
  summary: 'A guest PCI address names a slot above 0x1f.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'out-of-range')) {
      if (number.attribute.name !== 'slot' || number.partOf !== 'guest') continue;
      yield {
        span: number.span,
        message: `Slot ${number.attribute.value} is above 0x1f, the last slot of a bus.`,
        fixes: () => placeInRange(number, facts),
      };
    }
  },
};
