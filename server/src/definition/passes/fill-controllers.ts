// Default models of USB and SCSI controllers.
import { changes } from '../../machine/changes.js';
import { defaultScsiModel } from '../../machine/default-models.js';
import { holdsIn } from '../../machine/lifetime.js';
import { defaultUsbModel } from '../../machine/usb-controllers.js';
import type { DraftController } from '../controller-list.js';
import type { Draft } from '../draft.js';

export function fillControllers(draft: Draft): void {
  fillScsiControllers(draft);
  for (const controller of draft.devices.controller) {
    if (controller.type === 'usb') fillUsbController(draft, controller);
  }
}

/** Also for the controllers that come later with the devices that need them. */
export function fillScsiControllers(draft: Draft): void {
  const list = draft.devices.controller.filter(({ type }) => type === 'scsi');
  let inherited = list.find(hasModel)?.model;
  for (const controller of list) {
    if (hasModel(controller)) continue;
    const fact = defaultScsiModel(inherited, draft.machine, draft.profile);
    controller.model = fact.value;
    controller.reasons.push({ rule: 'default-model', because: [], fact: fact.because });
    inherited ??= fact.value;
  }
}

function hasModel({ model }: DraftController): boolean {
  return model !== undefined && model !== 'auto';
}

function fillUsbController(draft: Draft, controller: DraftController): void {
  if (controller.model === undefined && !keepsPci(draft, controller)) {
    const fact = defaultUsbModel(draft.machine, draft.profile);
    controller.model = fact?.value;
    if (fact) controller.reasons.push({ rule: 'default-model', because: [], fact: fact.because });
  }
  if (controller.model === 'none') controller.address = undefined;
}

/** Before libvirt 11.9 a model-less controller with a PCI address stayed as it was on s390x. */
function keepsPci({ machine, profile }: Draft, { address }: DraftController): boolean {
  return machine.arch === 's390x' && address?.type === 'pci' && !holdsIn(changes.usbModelsByArch, profile);
}
