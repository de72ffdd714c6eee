import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { insertPrefix } from '../fixes/correct-number.js';
import type { Rule } from '../rule.js';

export const pciAddressHexWithoutPrefix: Rule = {
  code: 'pci-address-hex-without-prefix',
  severity: 'error',
  summary: 'A part of a guest PCI address is hexadecimal without 0x in front.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'hex-without-prefix')) {
      if (number.partOf === 'host') continue;
      yield {
        span: number.span,
        message: `${number.name} '${number.attribute.value}' is hexadecimal but has no 0x in front.`,
        fixes: () => insertPrefix(number),
      };
    }
  },
};
