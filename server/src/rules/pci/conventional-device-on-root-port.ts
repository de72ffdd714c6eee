import { foresees } from '../evidence/certainty.js';
import { connectionKind, isExpressPort } from '../evidence/connection.js';
import { guestAddresses, spanOfPart } from '../evidence/guest-address.js';
import { leaveBus } from '../fixes/leave-bus.js';
import type { Rule } from '../rule.js';
import { tagWithModel } from '../words/tag-of.js';

export const conventionalDeviceOnRootPort: Rule = {
  code: 'conventional-device-on-root-port',
  severity: 'info',
  summary: 'A conventional PCI device stands in a PCI Express port.',
  since: '0.1.0',

  *check(facts) {
    const { topology } = facts;
    for (const address of guestAddresses(facts)) {
      const { bus } = address.value;
      const port = topology.buses.get(bus);
      const device = topology.deviceAt(address.device.element);
      if (!device || !port || !isExpressPort(port.model) || !(port.stated || foresees(facts))) continue;
      if (connectionKind(device, topology) !== 'conventional') continue;
      yield {
        span: spanOfPart(address, 'bus'),
        message: `This ${tagWithModel(device)} is a conventional PCI device, but bus ${bus} is a ${port.model}.`,
        fixes: () => leaveBus(address, device, facts),
      };
    }
  },
};
