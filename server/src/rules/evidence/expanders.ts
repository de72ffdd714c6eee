// Expander buses and the bus numbers that a guest's firmware has to give away.
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import type { Topology } from '../../topology/topology.js';
import type { Facts } from '../rule.js';
import { foresees } from './certainty.js';

export interface Expander {
  readonly controller: DefinedController;
  readonly busNr: number;
  /** The first number that is no longer its own. */
  readonly limit: number;
  /** How many it takes with everything below. */
  readonly needs: number;
}

/** A PCI domain has this many bus numbers. */
const BUS_NUMBERS = 256;

/** In the order of their numbers. */
export function expandersOf(facts: Facts): readonly Expander[] {
  const { topology } = facts;
  const found = [...topology.buses.values()].filter(
    ({ model, target }) => isExpander(model) && target.busNr !== undefined,
  );
  if (found.length === 0 || !foresees(facts)) return [];
  const numbers = found.map(({ target }) => target.busNr ?? 0);
  const expanders = found.map((controller, nth) => {
    const busNr = numbers[nth] ?? 0;
    const limit = Math.min(BUS_NUMBERS, ...numbers.filter((other, at) => at !== nth && other >= busNr));
    return { controller, busNr, limit, needs: needsOf(controller, topology) };
  });
  return expanders.sort((a, b) => a.busNr - b.busNr);
}

/** The root bus and everything below it that is not below an expander. */
export function mainBuses({ topology }: Facts): number {
  return [...topology.buses.values()].filter(bus => !isExpander(bus.model) && !isBelowExpander(bus, topology)).length;
}

export function isBelowExpander(device: DefinedDevice | undefined, topology: Topology): boolean {
  return device !== undefined && topology.above(device).some(({ model }) => isExpander(model));
}

function isExpander(model: string | undefined): boolean {
  return model === 'pci-expander-bus' || model === 'pcie-expander-bus';
}

/** QEMU's expander for conventional PCI has a bridge inside, which takes a number, too. */
function needsOf(expander: DefinedController, topology: Topology): number {
  const below = [...topology.buses.values()].filter(bus => topology.above(bus).includes(expander));
  return below.length + (expander.model === 'pci-expander-bus' ? 2 : 1);
}
