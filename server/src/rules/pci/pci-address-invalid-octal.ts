import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { rereadDigits } from '../fixes/correct-number.js';
import type { Rule } from '../rule.js';

export const pciAddressInvalidOctal: Rule = {
  code: 'pci-address-invalid-octal',
  severity: 'error',
  summary: 'A part of a guest PCI address begins with 0 but is no octal number.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'invalid-octal')) {
      if (number.partOf === 'host') continue;
      yield {
        span: number.span,
        message: `${number.name} '${number.attribute.value}' begins with 0 and is therefore octal, which has no digits 8 and 9.`,
        fixes: () => rereadDigits(number),
      };
    }
  },
};
