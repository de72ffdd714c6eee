import { formatPciAddress } from '../../model/pci-address.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { isFunctionZeroMissing } from '../evidence/slot.js';
import { moveTo } from '../fixes/move-device.js';
import type { Rule } from '../rule.js';

export const functionZeroMissing: Rule = {
  code: 'function-zero-missing',
  severity: 'warning',
  summary: 'A slot has functions but no function 0.',
  since: '0.1.0',

  *check(facts) {
    for (const address of guestAddresses(facts)) {
      if (address.value.function === 0 || !isFunctionZeroMissing(address.value, facts)) continue;
      const zero = { ...address.value, function: 0 };
      yield {
        span: address.element.nameSpan,
        message: `Nothing is at ${formatPciAddress(zero)}, so the guest does not look for function ${address.value.function}.`,
        fixes: () => [moveTo(facts, address.element, address.value, zero)],
      };
    }
  },
};
