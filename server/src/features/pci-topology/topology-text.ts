// The guest's PCI topology as a text to read, in an editor or a terminal.
import { devicesOf } from '../../definition/definition.js';
import { formatPciAddress } from '../../model/pci-address.js';
import type { Topology } from '../../topology/topology.js';
import { canBeAssigned } from '../assign/assign.js';
import { hotplugBudget } from '../hotplug-budget.js';
import { definedName } from '../hover/defined-name.js';
import { refusedDocument } from '../refused-document.js';
import type { Guest, Snapshot } from '../snapshot.js';
import { type Branch, drawn } from './branch.js';
import { busBranches } from './buses.js';

/** The tree with a line or two above it; of a document that has none, why. */
export function topologyText(snapshot: Snapshot): string {
  const { guest } = snapshot;
  if (guest?.domain.form !== 'domain')
    return `${refusedDocument(snapshot)?.message ?? 'This is not a whole domain.'}\n`;
  const { name, root } = guest.definition.machine;
  if (!root) return `${name} has no PCI.\n`;
  const trees = [...busBranches(guest.topology), ...nowhere(guest.topology)].flatMap(branch => drawn(branch));
  return `${[...headOf(snapshot, guest), '', ...trees].join('\n')}\n`;
}

function headOf(snapshot: Snapshot, guest: Guest): string[] {
  const { name } = guest.domain;
  const title = [...(name?.value ? [name.value] : []), guest.definition.machine.name].join(', ');
  const budget = hotplugBudget(snapshot)?.words;
  if (budget) return [`${title}: ${budget}`];
  const doubt = canBeAssigned(guest)
    ? 'how much is free is not certain'
    : 'not certain, because of what is wrong with it';
  return [`${title}: ${doubt}`];
}

/** Devices with an address on a bus that is not there, as libvirt refuses them. */
function nowhere(topology: Topology): Branch[] {
  const children = Array.from(devicesOf(topology.definition)).flatMap(device => {
    const { address } = device;
    if (address?.type !== 'pci' || (address.domain === 0 && topology.buses.has(address.bus))) return [];
    return [{ line: `${formatPciAddress(address)}  ${definedName(device)}`, children: [] }];
  });
  return children.length ? [{ line: 'on buses that do not exist', children }] : [];
}
