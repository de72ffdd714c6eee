// What libvirt asks of the USB controllers together, and of each.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { isXhci, mostXhciPorts } from '../../machine/usb-controllers.js';
import type { DraftController } from '../controller-list.js';
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

/** While reading, so that only controllers of the text count. */
export function checkUsbSets(draft: Draft): void {
  const controllers = usbControllers(draft);
  const [first] = controllers;
  if (first && controllers.every(({ masterStartport }) => masterStartport !== undefined)) {
    refuse(draft, 'usb-companion-without-master', first);
  }
  const disabling = controllers.find(({ model }) => model === 'none');
  const others = controllers.filter(controller => controller !== disabling);
  if (disabling && others.length > 0) refuse(draft, 'usb-disabled-other-controller', disabling, { others });
}

export function checkUsbControllers(draft: Draft): void {
  for (const controller of usbControllers(draft)) {
    const { model = '', ports } = controller;
    if (model === 'qusb1' || model === 'qusb2') refuse(draft, 'usb-controller-model-xen-only', controller);
    // Where there is no controller, its ports do not matter.
    if (ports === undefined || model === 'none') continue;
    const values = { model, ports, most: mostXhciPorts };
    if (!isXhci(model)) {
      const isRefused = holdsIn(changes.usbPortsChecked, draft.profile);
      if (isRefused) refuse(draft, 'usb-ports-unsupported-model', controller, { values });
    } else if (ports > mostXhciPorts) {
      refuse(draft, 'usb-xhci-too-many-ports', controller, { values });
    }
  }
}

function usbControllers({ devices }: Draft): DraftController[] {
  return devices.controller.filter(({ type }) => type === 'usb');
}
