import { planFreePorts } from '../../topology/plan-ports.js';
import type { Facts, Fix } from '../rule.js';
import { insertControllers } from './insert-controllers.js';

/** As many more ports free for hotplug as the title says, in the domain that libvirt would define. */
export function insertPorts(count: number, facts: Facts): Fix[] {
  const plan = planFreePorts(facts.topology, count, 'express');
  if (!plan || plan.freeAfter - plan.freeBefore !== count) return [];
  const title = `Insert ${count} pcie-root-port${count === 1 ? '' : 's'}`;
  return [{ title, edits: insertControllers(plan.controllers, facts) }];
}
