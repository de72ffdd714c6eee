import { guestAddressOf, spanOfPart } from '../evidence/guest-address.js';
import { refusalsWith } from '../evidence/refusals.js';
import { findAnotherPlace } from '../fixes/move-device.js';
import type { Rule } from '../rule.js';

export const pciSlotNotOnBus: Rule = {
  code: 'pci-slot-not-on-bus',
  severity: 'error',
  summary: 'A device stands in a slot above 0 behind a port that has slot 0 only.',
  since: '0.1.0',

  *check(facts) {
    for (const refusal of refusalsWith(facts, 'pci-slot-not-on-bus')) {
      const address = guestAddressOf(refusal.at);
      if (!address) continue;
      const { bus, slot } = address.value;
      const model = facts.topology.buses.get(bus)?.model ?? 'port';
      yield {
        span: spanOfPart(address, 'slot'),
        message: `Bus ${bus} is a ${model}, which has slot 0 only, not slot ${slot}.`,
        fixes: () => findAnotherPlace(address.element, address.value, facts),
      };
    }
  },
};
