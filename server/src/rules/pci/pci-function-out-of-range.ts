import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { placeInRange } from '../fixes/place-in-range.js';
import type { Rule } from '../rule.js';

export const pciFunctionOutOfRange: Rule = {
  code: 'pci-function-out-of-range',
  severity: 'error',
  summary: 'A guest PCI address names a function above 7.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'out-of-range')) {
      if (number.attribute.name !== 'function' || number.partOf !== 'guest') continue;
      yield {
        span: number.span,
        message: `Function ${number.attribute.value} is above 7, the last function of a slot.`,
        fixes: () => placeInRange(number, facts),
      };
    }
  },
};
