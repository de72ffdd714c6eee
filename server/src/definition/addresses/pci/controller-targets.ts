// The device behind each PCI controller and its <target>, once all addresses are known. What the text states is kept.
import { defaultModelName, isPciControllerModel } from '../../../machine/pci-controllers.js';
import { readAsPciSlot } from '../../address-memory.js';
import type { DraftController } from '../../controller-list.js';
import type { Draft } from '../../draft.js';
import type { Complaints } from './complaints.js';
import { fillBusNumber } from './expander-bus-numbers.js';
import { fillHostBridgeIndex } from './host-bridge-index.js';

export function fillTargets(draft: Draft, complaints: Complaints): void {
  const controllers = draft.devices.controller.filter(({ type }) => type === 'pci');
  for (const controller of controllers) {
    const { model } = controller;
    if (!isPciControllerModel(model)) continue;
    fillPort(controller);
    if (model === 'pci-expander-bus' || model === 'pcie-expander-bus') {
      fillBusNumber(controller, controllers, complaints);
    }
    if (model === 'pci-root' && draft.machine.family === 'pseries') {
      fillHostBridgeIndex(controller, controllers, complaints);
    }
    controller.modelName ??= defaultModelName(model, draft.machine, draft.profile);
    if (model === 'pci-bridge') checkBridgeIndex(controller, controllers, complaints);
  }
}

function fillPort({ model, index, address, target }: DraftController): void {
  if (model === 'pci-bridge') target.chassisNr ??= index;
  if (model !== 'pcie-root-port' && model !== 'pcie-switch-downstream-port') return;
  target.chassis ??= index;
  if (!address) return;
  const { slot, function: fn } = readAsPciSlot(address);
  target.port ??= model === 'pcie-root-port' ? (slot << 3) + fn : slot;
}

/** Of all controllers only a pci-bridge must come after the bus it sits on. */
function checkBridgeIndex(
  bridge: DraftController,
  controllers: readonly DraftController[],
  complaints: Complaints,
): void {
  const { address, index, stated, reasons } = bridge;
  if (address?.type !== 'pci' || index > address.bus || complaints.hasFailed(bridge)) return;
  const bus = controllers.find(each => each.index === address.bus);
  const others = bus && bus !== bridge ? [bus] : [];
  const values = { index, bus: address.bus };
  if (stated) complaints.say('pci-bridge-index-not-above-bus', bridge, values, others);
  else complaints.say('pci-root-full', reasons[0]?.because[0] ?? bridge, values);
}
