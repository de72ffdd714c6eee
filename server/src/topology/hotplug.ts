// Where devices can come and go while the guest runs.
import type { DefinedController } from '../definition/devices.js';
import { type ConnectionKind, isPciControllerModel, pciControllers } from '../machine/pci-controllers.js';
import type { HotplugVerdict, Topology } from './topology.js';

export function hotplugOn(controller: DefinedController | undefined): HotplugVerdict {
  if (!isPciControllerModel(controller?.model)) return 'no-such-bus';
  if (!pciControllers[controller.model].isHotpluggable) return 'never-on-this-model';
  return controller.target.hotplug === 'off' ? 'turned-off' : 'possible';
}

/** Free slots for hotplug on all buses that take endpoints of a kind of their own accord. */
export function freeHotplugSlots(kind: ConnectionKind, topology: Topology): number {
  let free = 0;
  for (const [bus, controller] of topology.buses) {
    const { model } = controller;
    if (!isPciControllerModel(model) || !pciControllers[model].accepts.includes(kind)) continue;
    if (hotplugOn(controller) === 'possible') free += topology.freeSlots(bus).length;
  }
  return free;
}
