import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { correctNumber } from '../fixes/correct-number.js';
import type { Rule } from '../rule.js';

export const hostdevSourceAddressNumber: Rule = {
  code: 'hostdev-source-address-number',
  severity: 'error',
  summary: "A part of a host device's PCI address is not a number.",
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'not-a-number', 'hex-without-prefix', 'invalid-octal')) {
      if (number.partOf !== 'host') continue;
      yield {
        span: number.span,
        message: `${number.name} '${number.attribute.value}' is not a number that libvirt can read.`,
        fixes: () => correctNumber(number),
      };
    }
  },
};
