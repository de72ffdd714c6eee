// What libvirt checks about each PCI controller before it looks at addresses.
import { changes } from '../machine/changes.js';
import { holdsIn } from '../machine/lifetime.js';
import type { Machine } from '../machine/machine.js';
import { isPciControllerModel, isRootModel, pciControllers } from '../machine/pci-controllers.js';
import { isUnclassified } from '../machine/root-controllers.js';
import type { DraftController } from './controller-list.js';
import type { Draft } from './draft.js';
import { refuse } from './refuse.js';

/** The highest controller index that is also a bus number. */
export const highestBus = 255;

export function checkPciControllers(draft: Draft): void {
  if (isUnclassified(draft.machine) && holdsIn(changes.pciNeedsPciMachine, draft.profile)) return;
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'pci') continue;
    const code = faultOf(controller, draft);
    if (!code) continue;
    const { model = '', index } = controller;
    refuse(draft, code, controller, { values: { model, index, machine: draft.machine.name } });
  }
}

function faultOf(controller: DraftController, draft: Draft): string | undefined {
  const { machine, profile } = draft;
  if (!machine.root && holdsIn(changes.pciNeedsPciMachine, profile)) return 'pci-controller-on-machine-without-pci';
  if (controller.index > highestBus) return 'controller-index-too-high';
  // The root is compared with the one that the machine has.
  if (controller.index === 0 && machine.root) return undefined;
  if (controller.model === undefined) return 'pci-controller-model-missing';
  if (isRootModel(controller.model)) {
    return controller.index === 0 || isFurtherHostBridge(controller, machine) || isPushedAside(controller, draft)
      ? undefined
      : 'pci-root-nonzero-index';
  }
  return isOutOfPlace(controller, machine) ? `${controller.model}-wrong-machine` : undefined;
}

/** On pseries every PCI host bridge is a pci-root. */
function isFurtherHostBridge({ model }: DraftController, { family }: Machine): boolean {
  return model === 'pci-root' && family === 'pseries';
}

/** A root without index that found 0 taken: whoever took it is at fault. */
function isPushedAside({ stated }: DraftController, { refusals }: Draft): boolean {
  return !stated?.index && refusals.some(({ code }) => code === 'pci-index-0-not-root');
}

function isOutOfPlace({ model }: DraftController, { family }: Machine): boolean {
  if (!isPciControllerModel(model)) return false;
  const { onlyOn } = pciControllers[model];
  return onlyOn !== undefined && !onlyOn.includes(family);
}
