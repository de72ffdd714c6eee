import { pciNumbers } from '../evidence/pci-numbers.js';
import { writeHex } from '../fixes/correct-number.js';
import type { Rule } from '../rule.js';

/** From 010 on, octal and decimal differ; below, a leading zero is mere padding. */
const OCTAL = /^\s*\+?0+([1-7][0-7]+)$/;

export const pciAddressOctal: Rule = {
  code: 'pci-address-octal',
  severity: 'warning',
  summary: 'A part of a PCI address begins with 0 and is read as octal.',
  since: '0.1.0',
  isExplanation: true,

  *check(facts) {
    for (const number of pciNumbers(facts, OCTAL)) {
      const [, digits] = OCTAL.exec(number.attribute.value) ?? [];
      if (!digits) continue;
      const value = Number.parseInt(digits, 8);
      yield {
        span: number.span,
        message: `${number.name} '${number.attribute.value}' begins with 0 and is therefore octal: it means ${value}.`,
        fixes: () => writeHex(number, [value, Number.parseInt(digits, 16)]),
      };
    }
  },
};
