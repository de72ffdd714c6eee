// The device behind each PCI controller and its <target>, once all addresses are known. What the text states is kept.
import { defaultModelName, isPciControllerModel, type PciControllerModel } from '../../../machine/pci-controllers.js';
import { readAsPciSlot } from '../../address-memory.js';
import type { DraftController } from '../../controller-list.js';
import type { Draft } from '../../draft.js';
import type { Complaints } from './complaints.js';
import { fillBusNumber } from './expander-bus-numbers.js';
import { fillHostBridgeIndex } from './host-bridge-index.js';
import { pciReason } from './pci-rules.js';

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
    if (controller.modelName === undefined) fillModelName(controller, model, draft);
    if (model === 'pci-bridge') checkBridgeIndex(controller, controllers, complaints);
  }
}

function fillModelName(controller: DraftController, model: PciControllerModel, { machine, profile }: Draft): void {
  const name = defaultModelName(model, machine, profile);
  if (name === undefined) return;
  controller.modelName = name;
  controller.reasons.push(pciReason('default-device-of-model', []));
}

function fillPort(controller: DraftController): void {
  const { model, index, address, target, reasons } = controller;
  const isPort = model === 'pcie-root-port' || model === 'pcie-switch-downstream-port';
  const chassis = isPort ? 'chassis' : 'chassisNr';
  if ((isPort || model === 'pci-bridge') && target[chassis] === undefined) {
    target[chassis] = index;
    reasons.push(pciReason('chassis-from-index', []));
  }
  if (isPort && address && target.port === undefined) {
    const { slot, function: fn } = readAsPciSlot(address);
    target.port = model === 'pcie-root-port' ? (slot << 3) + fn : slot;
    reasons.push(pciReason('port-from-address', []));
  }
}

/** Of all controllers only a pci-bridge must come after the bus it sits on. */
function checkBridgeIndex(
  bridge: DraftController,
  controllers: readonly DraftController[],
  complaints: Complaints,
): void {
  const { address, index, stated } = bridge;
  if (address?.type !== 'pci' || index > address.bus || complaints.hasFailed(bridge)) return;
  const bus = controllers.find(each => each.index === address.bus);
  const others = bus && bus !== bridge ? [bus] : [];
  const values = { index, bus: address.bus };
  complaints.say(stated ? 'pci-bridge-index-not-above-bus' : 'pci-root-full', bridge, values, others);
}
