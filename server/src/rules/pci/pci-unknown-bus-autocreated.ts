import { foresees } from '../evidence/certainty.js';
import { spanOfPart } from '../evidence/guest-address.js';
import { placedDevices } from '../evidence/placed-devices.js';
import { declareBus } from '../fixes/declare-bus.js';
import type { Rule } from '../rule.js';

export const pciUnknownBusAutocreated: Rule = {
  code: 'pci-unknown-bus-autocreated',
  severity: 'info',
  summary: 'A guest PCI address names a bus that no controller provides, so libvirt adds controllers.',
  since: '0.1.0',

  *check(facts) {
    const { topology, definition } = facts;
    // To a domain that it refuses libvirt adds nothing.
    if (!foresees(facts) || definition.refusals.length > 0) return;
    const added = [...topology.buses.values()].filter(({ index, stated }) => index > 0 && !stated);
    if (added.length === 0) return;
    for (const { address, device, bus } of placedDevices(facts)) {
      if (bus.index === 0 || bus.stated) continue;
      const missing = added.filter(({ index }) => index <= bus.index);
      const what = missing.length === 1 ? `a ${bus.model}` : `${missing.length} controllers`;
      yield {
        span: spanOfPart(address, 'bus'),
        message: `No controller provides bus ${bus.index}, so libvirt adds ${what}.`,
        fixes: () => declareBus(address, device, missing, facts),
      };
    }
  },
};
