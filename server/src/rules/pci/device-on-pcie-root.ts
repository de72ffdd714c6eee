import { variantOf } from '../../definition/variant-of.js';
import { whyFixed } from '../../machine/live-attach.js';
import { knowsMachine } from '../evidence/certainty.js';
import { connectionKind } from '../evidence/connection.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { leaveBus } from '../fixes/leave-bus.js';
import type { Rule } from '../rule.js';

export const deviceOnPcieRoot: Rule = {
  code: 'device-on-pcie-root',
  severity: 'hint',
  summary: 'A device that could be hotplugged stands directly on pcie-root.',
  since: '0.1.0',

  *check(facts) {
    const { definition, topology } = facts;
    if (!knowsMachine(facts) || topology.buses.get(0)?.model !== 'pcie-root') return;
    for (const address of guestAddresses(facts)) {
      const device = topology.deviceAt(address.device.element);
      if (address.value.bus !== 0 || !device || !connectionKind(device, topology)) continue;
      if (whyFixed({ kind: device.kind, variant: variantOf(device), model: device.model }, definition.profile))
        continue;
      yield {
        span: address.element.nameSpan,
        message: `A pcie-root slot is not hotpluggable: this <${device.kind}> stays as long as the guest runs.`,
        fixes: () => leaveBus(address, device, facts),
      };
    }
  },
};
