import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { correctNumber } from '../fixes/correct-number.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import type { Rule } from '../rule.js';

const FAULTS = ['empty', 'not-a-number', 'hex-without-prefix', 'invalid-octal'] as const;

export const hostdevSourceAddressNumber: Rule = {
  code: 'hostdev-source-address-number',
  severity: 'error',
  summary: "A part of a host device's PCI address is not a number.",
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, ...FAULTS)) {
      if (number.partOf !== 'host') continue;
      const { value } = number.attribute;
      yield {
        span: number.span,
        message: `${number.name} '${value}' is not a number that libvirt can read.`,
        fixes: () => (value === '' ? deleteAttribute(number.attribute, facts) : correctNumber(number)),
      };
    }
  },
};
