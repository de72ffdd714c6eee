import { connectionKind, isExpressPort } from '../evidence/connection.js';
import { spanOfPart } from '../evidence/guest-address.js';
import { placedDevices } from '../evidence/placed-devices.js';
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
    for (const { address, device, bus } of placedDevices(facts)) {
      if (!isExpressPort(bus.model) || connectionKind(device, topology) !== 'conventional') continue;
      yield {
        span: spanOfPart(address, 'bus'),
        message: `This ${tagWithModel(device)} is a conventional PCI device, but bus ${bus.index} is a ${bus.model}.`,
        fixes: () => leaveBus(address, device, facts),
      };
    }
  },
};
