// What a choice of model does to the PCI topology of the machine.
import { type Connectable, connectionOf } from '../../../machine/connection.js';
import { isPciControllerModel, pciControllers } from '../../../machine/pci-controllers.js';
import type { Guest } from '../../snapshot.js';

/** A few words; `undefined` where it is no PCI device. */
export function placingCost(device: Connectable, { definition, topology }: Guest): string | undefined {
  const { kind } = connectionOf(device, definition.machine, definition.profile);
  const isExpressMachine = topology.buses.get(0)?.model === 'pcie-root';
  if (kind === 'express') return isExpressMachine ? 'PCI Express' : 'PCI';
  if (kind !== 'conventional') return undefined;
  if (!isExpressMachine) return 'PCI';
  return hasConventionalBus(topology.buses) ? 'conventional PCI' : 'conventional PCI · brings a PCI bridge';
}

function hasConventionalBus(buses: Guest['topology']['buses']): boolean {
  return Array.from(buses.values()).some(({ model }) => {
    return isPciControllerModel(model) && pciControllers[model].accepts.includes('conventional');
  });
}
