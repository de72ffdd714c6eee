import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import type { Rule } from '../rule.js';

const LAST: Readonly<Record<string, string>> = {
  slot: '0x1f, the last slot of a bus',
  function: '7, the last function of a slot',
};

export const hostdevSourceAddressRange: Rule = {
  code: 'hostdev-source-address-range',
  severity: 'error',
  summary: 'The PCI address of a host device names a slot above 0x1f or a function above 7.',
  since: '0.1.0',

  *check(facts) {
    for (const { attribute, partOf, span, name } of malformedPciNumbers(facts, 'out-of-range')) {
      const last = LAST[attribute.name];
      if (partOf === 'host' && last) yield { span, message: `${name} ${attribute.value} is above ${last}.` };
    }
  },
};
