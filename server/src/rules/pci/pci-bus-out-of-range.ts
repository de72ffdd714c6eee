import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { placeInRange } from '../fixes/place-in-range.js';
import type { Rule } from '../rule.js';

export const pciBusOutOfRange: Rule = {
  code: 'pci-bus-out-of-range',
  severity: 'error',
  summary: 'A PCI address, of the guest or of a host device, names a bus above 0xff.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'out-of-range')) {
      if (number.attribute.name !== 'bus') continue;
      yield {
        span: number.span,
        message: `Bus ${number.attribute.value} is above 0xff, the highest bus number.`,
        fixes: () => placeInRange(number, facts),
      };
    }
  },
};
