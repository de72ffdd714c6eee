import { formatPciAddress } from '../../model/pci-address.js';
import { guestAddressOf } from '../evidence/guest-address.js';
import { refusalsWith } from '../evidence/refusals.js';
import { findAnotherPlace } from '../fixes/move-device.js';
import type { Rule } from '../rule.js';
import { tagOf } from '../words/tag-of.js';

export const pciAddressInUse: Rule = {
  code: 'pci-address-in-use',
  severity: 'error',
  summary: 'Two devices claim the same guest PCI address.',
  since: '0.1.0',

  *check(facts) {
    for (const refusal of refusalsWith(facts, 'pci-address-in-use')) {
      const address = guestAddressOf(refusal.at);
      const [first] = refusal.others;
      if (!first) continue;
      const taken = first.stated?.address?.element.nameSpan;
      yield {
        // The second of two alike in a USB 2 set has the first one's place without naming it.
        span: address?.element.nameSpan ?? refusal.at.span,
        message: `Guest address ${address ? formatPciAddress(address.value) : refusal.values.address} is already taken by ${tagOf(first)}.`,
        ...(taken && { related: [{ span: taken, message: 'It is taken here.' }] }),
        fixes: () => (address ? findAnotherPlace(address.element, address.value, facts) : []),
      };
    }
  },
};
