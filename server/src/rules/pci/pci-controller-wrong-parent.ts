import { guestAddressOf, spanOfPart } from '../evidence/guest-address.js';
import { refusalsWith } from '../evidence/refusals.js';
import { findParent } from '../fixes/find-parent.js';
import type { Rule } from '../rule.js';

export const pciControllerWrongParent: Rule = {
  code: 'pci-controller-wrong-parent',
  severity: 'error',
  summary: 'A PCI controller stands on a bus that cannot take it.',
  since: '0.1.0',

  *check(facts) {
    for (const { at, device } of refusalsWith(facts, 'pci-controller-wrong-parent')) {
      const address = guestAddressOf(at);
      if (!address) continue;
      const { bus } = address.value;
      const parent = facts.topology.buses.get(bus);
      yield {
        span: spanOfPart(address, 'bus'),
        message: `A ${device?.model} does not fit on bus ${bus}, which is a ${parent?.model}.`,
        ...(parent?.stated && { related: [{ span: parent.stated.span, message: `This provides bus ${bus}.` }] }),
        fixes: () => (device ? findParent(address, device, facts) : []),
      };
    }
  },
};
