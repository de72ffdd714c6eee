import { imaginedController } from '../../model/imagined-controller.js';
import { planFreePorts } from '../../topology/plan-ports.js';
import type { Facts, Fix } from '../rule.js';
import { insertControllers } from './insert-controllers.js';

/** As many more ports free for hotplug as the title says, in the domain that libvirt would define. */
export function insertPorts(count: number, facts: Pick<Facts, 'document' | 'domain' | 'topology'>): Fix[] {
  const plan = planFreePorts(facts.topology, count, 'express');
  if (!plan) return [];
  // No addresses: libvirt itself packs root ports as functions of one slot.
  const controllers = plan.controllers.map(({ model, index }) => ({ model, index }));
  const tried = facts.topology.whatIf(controllers.map(each => imaginedController({ type: 'pci', ...each })));
  if (tried.freeHotplugPorts() !== plan.freeBefore + count) return [];
  const title = `Insert ${count} pcie-root-port${count === 1 ? '' : 's'}`;
  return [{ title, edits: insertControllers(controllers, facts) }];
}
