// The bus table as a pass finds it: a bus for every PCI controller, and for every index that is missing below the highest.
import type { Machine } from '../../../machine/machine.js';
import { isPciControllerModel, isRootModel, type PciControllerModel } from '../../../machine/pci-controllers.js';
import type { DraftController } from '../../controller-list.js';
import type { Draft } from '../../draft.js';
import { highestBus } from '../../pci-controllers.js';
import { BusTable } from './bus-table.js';
import { pciReason } from './pci-rules.js';

/** By index; of several with one index the last counts, as in libvirt's own table. */
export function pciControllersByIndex({ devices }: Draft): ReadonlyMap<number, DraftController> {
  const found = new Map<number, DraftController>();
  for (const controller of devices.controller) {
    if (controller.type === 'pci' && controller.index <= highestBus) found.set(controller.index, controller);
  }
  return found;
}

export function busesOf(draft: Draft, size: number): BusTable {
  const table = new BusTable(draft.profile);
  const controllers = pciControllersByIndex(draft);
  const root = rootModel(draft.machine, controllers.get(0));
  const filler = fillerModel(draft.machine, root);
  const highest = controllers.get(Math.max(...controllers.keys()));
  const reason = pciReason('index-gap', highest ? [highest] : []);
  for (let number = 0; number < size; number++) {
    const owner = controllers.get(number);
    const model = number === 0 ? root : owner?.model;
    if (owner && isPciControllerModel(model)) table.add({ model, owner });
    else table.add({ model: isPciControllerModel(model) ? model : filler, owner, reason });
  }
  return table;
}

/** Where the text contradicts the machine, the machine is believed: the rest of the guest was meant for it. */
function rootModel({ root }: Machine, first: DraftController | undefined): PciControllerModel {
  if (root) return root;
  return isRootModel(first?.model) ? first.model : 'pci-root';
}

function fillerModel({ family }: Machine, root: PciControllerModel): PciControllerModel {
  if (family === 'pseries') return 'pci-root';
  return root === 'pcie-root' ? 'pcie-root-port' : 'pci-bridge';
}
