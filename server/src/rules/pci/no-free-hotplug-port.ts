import { foresees } from '../evidence/certainty.js';
import { isExpressPort } from '../evidence/connection.js';
import { insertPorts } from '../fixes/insert-ports.js';
import type { Facts, Rule } from '../rule.js';

export const noFreeHotplugPort: Rule = {
  code: 'no-free-hotplug-port',
  severity: 'warning',
  summary: 'The domain names its PCI controllers and leaves no port free for hotplug.',
  since: '0.1.0',

  *check(facts) {
    if (!foresees(facts) || facts.definition.machine.root !== 'pcie-root') return;
    const named = facts.domain.controllers.filter(({ type, index }) => type?.value === 'pci' && index?.value !== 0);
    if (named.length === 0 || facts.topology.freeHotplugPorts() !== 0) return;
    const port = named.findLast(({ model }) => isExpressPort(model?.value));
    const span = port?.model?.span ?? facts.domain.devicesElement?.nameSpan;
    if (!span) return;
    yield { span, message: wording(facts), fixes: () => [1, 4].flatMap(count => insertPorts(count, facts)) };
  },
};

function wording({ topology }: Facts): string {
  const ports = [...topology.buses.values()].filter(({ model }) => isExpressPort(model)).length;
  if (ports === 0) return 'The domain has no PCI Express port into which a device could be hotplugged.';
  return ports === 1 ? 'The only port is not free for hotplug.' : `None of the ${ports} ports is free for hotplug.`;
}
