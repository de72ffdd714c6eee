import { assignedFunctions } from '../evidence/assigned-functions.js';
import { knowsMachine } from '../evidence/certainty.js';
import { type GuestAddress, guestAddresses } from '../evidence/guest-address.js';
import { isIntegratedOnHost } from '../evidence/integrated-on-host.js';
import { isRemovable, removableBeside } from '../evidence/removable.js';
import { leaveBus } from '../fixes/leave-bus.js';
import type { Facts, Rule } from '../rule.js';

export const deviceOnPcieRoot: Rule = {
  code: 'device-on-pcie-root',
  severity: 'hint',
  summary: 'A device that could be hotplugged stands directly on pcie-root.',
  since: '0.1.0',

  *check(facts) {
    const { topology } = facts;
    if (!knowsMachine(facts) || topology.buses.get(0)?.model !== 'pcie-root') return;
    for (const address of guestAddresses(facts)) {
      const device = topology.deviceAt(address.device.element);
      if (address.value.bus !== 0 || !device || !isRemovable(device, facts)) continue;
      if (isLostOnPcieRoot(address, facts) || removableBeside(address, device, facts).length > 0) continue;
      yield {
        span: address.element.nameSpan,
        message: `A pcie-root slot is not hotpluggable: this <${device.kind}> stays as long as the guest runs.`,
        fixes: () => leaveBus(address, device, facts),
      };
    }
  },
};

/** Host devices from behind a port have worse to fear there. */
function isLostOnPcieRoot({ device }: GuestAddress, facts: Facts): boolean {
  return assignedFunctions(facts).some(
    assigned => assigned.device.element === device.element && !isIntegratedOnHost(assigned.host),
  );
}
