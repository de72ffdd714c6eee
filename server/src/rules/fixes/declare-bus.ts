// Repairs of an address on a bus that no controller of the text provides.
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { imaginedController } from '../../model/imagined-controller.js';
import { planFreePorts } from '../../topology/plan-ports.js';
import type { Topology } from '../../topology/topology.js';
import type { GuestAddress } from '../evidence/guest-address.js';
import type { Facts, Fix } from '../rule.js';
import { insertControllers, type NewController } from './insert-controllers.js';
import { leaveBus } from './leave-bus.js';

export function declareBus(
  address: GuestAddress,
  device: DefinedDevice,
  missing: readonly DefinedController[],
  facts: Facts,
): Fix[] {
  return [declareMissing(missing, facts), ...leaveBus(address, device, facts)];
}

/** Writes down the controllers that libvirt would add. */
export function declareMissing(missing: readonly DefinedController[], facts: Facts): Fix {
  const found = missing.map(({ model = '', index }) => ({ model, index }));
  const edits = insertControllers([...found, ...portsMadeUpFor(found, facts.topology)], facts);
  const title =
    missing.length === 1 ? 'Insert the missing controller' : `Insert the ${missing.length} missing controllers`;
  return { title, edits };
}

/** Whoever names a controller loses the spare port that libvirt adds: these make up for it. */
function portsMadeUpFor(controllers: readonly NewController[], topology: Topology): readonly NewController[] {
  const named = topology.whatIf(controllers.map(each => imaginedController({ type: 'pci', ...each })));
  const lost = (topology.freeHotplugPorts() ?? 0) - (named.freeHotplugPorts() ?? 0);
  if (lost <= 0 || topology.definition.machine.root !== 'pcie-root') return [];
  return planFreePorts(named, lost, 'express')?.controllers ?? [];
}
