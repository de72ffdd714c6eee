import { malformedPciNumbers } from '../evidence/pci-numbers.js';
import { stripBlanks } from '../fixes/correct-number.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import type { Rule } from '../rule.js';

export const pciAddressNotANumber: Rule = {
  code: 'pci-address-not-a-number',
  severity: 'error',
  summary: 'A part of a guest PCI address is not a number.',
  since: '0.1.0',

  *check(facts) {
    for (const number of malformedPciNumbers(facts, 'not-a-number')) {
      const { name, attribute, element, partOf } = number;
      if (partOf === 'host') continue;
      yield {
        span: number.span,
        message: `${name} '${attribute.value}' is not a number that libvirt can read.`,
        fixes: () => [...stripBlanks(number), ...(partOf === 'guest' ? letLibvirtChoose(element, facts) : [])],
      };
    }
  },
};
