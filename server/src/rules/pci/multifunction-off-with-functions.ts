import { formatPciAddress } from '../../model/pci-address.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { functionsBeside } from '../evidence/slot.js';
import { allowFunctions } from '../fixes/allow-functions.js';
import type { Rule } from '../rule.js';

export const multifunctionOffWithFunctions: Rule = {
  code: 'multifunction-off-with-functions',
  severity: 'warning',
  summary: "Function 0 of a slot says multifunction='off' although the slot has other functions.",
  since: '0.1.0',

  *check(facts) {
    for (const { stated, value } of guestAddresses(facts)) {
      const { multifunction } = stated;
      if (multifunction?.value !== 'off' || value.function !== 0) continue;
      const [other] = functionsBeside(value, facts);
      if (!other) continue;
      const place = other.device.stated?.address?.element.nameSpan;
      yield {
        span: multifunction.span,
        message: `multifunction is off, but ${formatPciAddress(other.address)} is in use as well.`,
        ...(place && { related: [{ span: place, message: 'Another function of the slot.' }] }),
        fixes: () => allowFunctions(stated.element, multifunction, facts),
      };
    }
  },
};
