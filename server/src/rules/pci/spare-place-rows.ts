// Guests in which libvirt's own devices, or an economical text, leave no place for hotplug.
import type { DefinedDevice } from '../../definition/devices.js';
import { planFreePorts } from '../../topology/plan-ports.js';
import { foresees } from '../evidence/certainty.js';
import { isExpressPort } from '../evidence/connection.js';
import { isRemovable } from '../evidence/removable.js';
import { insertControllers } from '../fixes/insert-controllers.js';
import { insertDevice } from '../fixes/insert-device.js';
import { insertPorts } from '../fixes/insert-ports.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';
import { listed } from '../words/listed.js';
import { tagOf } from '../words/tag-of.js';

const consumed: Row = {
  code: 'root-port-consumed-by-default-device',
  severity: 'info',
  summary: 'Devices that libvirt adds have taken the ports that the text has to spare.',
};

const rootOnly: Row = {
  code: 'pcie-root-only-no-spare-port',
  severity: 'info',
  summary: 'The domain has no PCI Express port at all, and so nowhere to hotplug a device.',
};

const noLegacySlot: Row = {
  code: 'no-free-legacy-slot',
  severity: 'warning',
  summary: 'An i440fx machine has hardly a PCI slot left.',
};

export const sparePlaceRules: readonly Rule[] = [
  ruleOf(consumed, facts => portsConsumed(facts)),
  ruleOf(rootOnly, facts => onlyRoot(facts)),
  ruleOf(noLegacySlot, facts => slotsUsedUp(facts)),
];

function isSettled(facts: Facts): boolean {
  return foresees(facts) && facts.definition.refusals.length === 0;
}

/** The last port is where the lack of ports itself is shown. */
function portsConsumed(facts: Facts): readonly Problem[] {
  const { definition, domain, topology } = facts;
  if (definition.machine.root !== 'pcie-root' || !isSettled(facts)) return [];
  const ports = domain.controllers.filter(({ type, model }) => type?.value === 'pci' && isExpressPort(model?.value));
  if (ports.length < 2 || topology.freeHotplugPorts() !== 0) return [];
  const taken = ports.map(port => ({ port, device: addedDeviceIn(topology.deviceAt(port.element), facts) }));
  const first = taken.slice(0, -1).find(({ device }) => device);
  if (!first) return [];
  const added = taken.flatMap(({ device }) => device ?? []);
  const words = added.length === 1 ? 'one goes' : `${added.length} go`;
  return [
    {
      span: first.port.model?.span ?? first.port.span,
      message: `Of these ports, ${words} to what libvirt adds: ${listed(added.map(tagOf), 'and')}.`,
      fixes: () => (added.some(({ kind }) => kind === 'memballoon') ? [withoutBalloon(facts)] : []),
    },
  ];
}

function addedDeviceIn(port: DefinedDevice | undefined, { topology }: Facts): DefinedDevice | undefined {
  const bus = port && 'index' in port ? Number(port.index) : undefined;
  const [occupant] = bus === undefined ? [] : topology.occupants(bus);
  return occupant && !occupant.device.stated ? occupant.device : undefined;
}

function withoutBalloon(facts: Facts): Fix {
  return { title: 'Have no memory balloon', edits: insertDevice("<memballoon model='none'/>", 'memballoon', facts) };
}

function onlyRoot(facts: Facts): readonly Problem[] {
  const { definition, topology, domain } = facts;
  if (definition.machine.root !== 'pcie-root' || topology.buses.size > 1 || !isSettled(facts)) return [];
  const span = domain.devicesElement?.nameSpan;
  const isInUse = topology.occupants(0).some(({ device }) => device.stated && isRemovable(device, facts));
  if (!span || !isInUse || topology.freeHotplugPorts() !== 0) return [];
  const message = 'No device needs a PCI Express port, so libvirt adds none, and nothing can be hotplugged.';
  return [{ span, message, fixes: () => [1, 4].flatMap(count => insertPorts(count, facts)) }];
}

/** Of its own accord libvirt keeps one slot free, unless the text fills them all. */
function slotsUsedUp(facts: Facts): readonly Problem[] {
  const { definition, topology, domain } = facts;
  if (definition.machine.family !== 'i440fx' || !isSettled(facts)) return [];
  const span = domain.devicesElement?.nameSpan;
  const free = topology.freeHotplugPorts();
  if (!span || free === undefined || free > 1) return [];
  const message =
    free === 1 ? 'One PCI slot is left, for one device to be hotplugged.' : 'No PCI slot is left for hotplug.';
  return [{ span, message, fixes: () => insertBridge(facts) }];
}

function insertBridge(facts: Facts): Fix[] {
  const plan = planFreePorts(facts.topology, 2, 'conventional');
  if (!plan) return [];
  const bridges = plan.controllers.map(({ model, index }) => ({ model, index }));
  return [{ title: 'Insert a pci-bridge', edits: insertControllers(bridges, facts) }];
}
