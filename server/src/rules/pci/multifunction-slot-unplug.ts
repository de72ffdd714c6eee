import { type GuestAddress, guestAddresses } from '../evidence/guest-address.js';
import { removableBeside } from '../evidence/removable.js';
import { leaveBus } from '../fixes/leave-bus.js';
import type { Rule } from '../rule.js';

export const multifunctionSlotUnplug: Rule = {
  code: 'multifunction-slot-unplug',
  severity: 'info',
  summary: 'Devices that could be unplugged share a slot, and so cannot be.',
  since: '0.1.0',

  *check(facts) {
    const { topology } = facts;
    const reported = new Set<string>();
    for (const address of guestAddresses(facts)) {
      const device = topology.deviceAt(address.device.element);
      const [other] = address.value.function > 0 && device ? removableBeside(address, device, facts) : [];
      if (!device || !other?.stated || reported.has(slotOf(address))) continue;
      reported.add(slotOf(address));
      yield {
        span: address.element.nameSpan,
        message: `libvirt unplugs no device that shares its slot: this one shares it with ${device.kind === other.kind ? 'another' : 'a'} <${other.kind}>.`,
        related: [{ span: other.stated.address?.element.nameSpan ?? other.stated.span, message: 'It is shared here.' }],
        fixes: () => leaveBus(address, device, facts),
      };
    }
  },
};

function slotOf({ value: { domain, bus, slot } }: GuestAddress): string {
  return `${domain}:${bus}:${slot}`;
}
