// PCI controllers that this machine does not have, or for which there is no place.
import type { Refusal } from '../../definition/refusal.js';
import { spanOfAddress, spanOfBus } from '../evidence/address-span.js';
import { isController, spanOfIndex } from '../evidence/controllers.js';
import { reachOf, type StatedRefusal } from '../evidence/refusals.js';
import { deleteAddress } from '../fixes/change-address.js';
import { comeCloser, giveModel, insertAbove, lowerIndex, replaceModel } from '../fixes/change-controller.js';
import { deleteElement } from '../fixes/delete-part.js';
import { renumber } from '../fixes/renumber-controller.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Rule } from '../rule.js';

export const controllerRules: readonly Rule[] = [
  refusalRule({
    code: 'pci-root-model-mismatch',
    summary: 'The PCI controller with index 0 is not the root that the machine has.',
    spanOf: spanOfModel,
    message: ({ values }) =>
      values.model
        ? `The root of this machine's PCI is a ${values.root}, not a ${values.model}.`
        : `The controller with index 0 has no model; on this machine it is a ${values.root}.`,
    fixes: (refusal, facts) => replaceModel(refusal, facts, facts.definition.machine.root),
  }),
  refusalRule({
    code: 'pci-root-has-address',
    summary: 'A pci-root or pcie-root has an address.',
    spanOf: spanOfAddress,
    message: ({ device }) => `A ${device?.model} is the root of PCI and stands on no bus, so it has no address.`,
    fixes: deleteAddress,
  }),
  refusalRule({
    code: 'controller-index-too-high',
    summary: 'A PCI controller has an index above 255.',
    spanOf: spanOfControllerIndex,
    message: ({ values }) => `Index ${values.index} is above 255, the highest bus number.`,
    fixes: lowerIndex,
  }),
  refusalRule({
    code: 'pci-controller-model-missing',
    summary: 'A PCI controller with an index above 0 has no model.',
    message: ({ values }) => `The PCI controller with index ${values.index} has no model.`,
    fixes: giveModel,
  }),
  refusalRule({
    code: 'pci-controller-on-machine-without-pci',
    summary: 'The machine has no PCI, but the domain has a PCI controller.',
    message: ({ values }) => `The machine ${values.machine} has no PCI that a controller could be part of.`,
  }),
  refusalRule({
    code: 'pcie-root-port-on-i440fx',
    summary: 'A PCI Express controller is part of a machine that has conventional PCI only.',
    spanOf: spanOfModel,
    message: ({ device, values }) =>
      `A ${device?.model} needs PCI Express, which the machine ${values.machine} does not have.`,
    fixes: (refusal, facts) => replaceModel(refusal, facts, 'pci-bridge'),
  }),
  refusalRule({
    code: 'pcie-root-port-on-pseries',
    summary: 'A PCI Express controller is part of a pseries machine, which has PCI host bridges instead.',
    spanOf: spanOfModel,
    message: ({ device }) => `A ${device?.model} needs PCI Express, which a pseries machine does not have.`,
    fixes: (refusal, facts) => replaceModel(refusal, facts, 'pci-root'),
  }),
  refusalRule({
    code: 'pci-expander-bus-wrong-machine',
    summary: 'A pci-expander-bus is part of a machine that is no i440fx.',
    spanOf: spanOfModel,
    message: ({ values }) => `Only i440fx machines have a pci-expander-bus, and ${values.machine} is none.`,
    fixes: (refusal, facts) => replaceModel(refusal, facts, 'pcie-expander-bus', 'pci-root'),
  }),
  refusalRule({
    code: 'pcie-expander-bus-wrong-machine',
    summary: 'A pcie-expander-bus is part of a machine that is neither q35 nor virt of ARM.',
    spanOf: spanOfModel,
    message: ({ values }) => `The machine ${values.machine} cannot have a pcie-expander-bus.`,
    fixes: (refusal, facts) => replaceModel(refusal, facts, 'pci-expander-bus', 'pci-root'),
  }),
  refusalRule({
    code: 'pcie-switch-downstream-without-upstream',
    summary: 'A downstream port of a switch finds no upstream port with a free place.',
    message: () => 'No pcie-switch-upstream-port has a place for this downstream port, and libvirt adds none.',
    fixes: (refusal, facts) => insertAbove(refusal, facts, 'pcie-switch-upstream-port'),
  }),
  refusalRule({
    code: 'pcie-root-ports-exhausted',
    summary: 'A root port without address finds no place left on the root complex.',
    spanOf: refusal => (isController(refusal.device) ? refusal.at.span : spanOfBus(refusal)),
    message: (refusal, facts) =>
      isBehindGap(refusal, facts)
        ? `Up to ${reachOf(refusal)} libvirt would add more root ports than the root complex has places.`
        : wordLackOfPlace(refusal),
    fixes: (refusal, facts) =>
      isBehindGap(refusal, facts) ? comeCloser(refusal, facts) : deleteElement(refusal.at.element, facts),
  }),
  refusalRule({
    code: 'pcie-to-pci-bridge-without-port',
    summary: 'A pcie-to-pci-bridge finds no port, and this libvirt adds none.',
    message: () => 'No port is free for this bridge, and this libvirt adds none.',
    fixes: (refusal, facts) => insertAbove(refusal, facts, 'pcie-root-port'),
  }),
  refusalRule({
    code: 'pci-bridge-index-not-above-bus',
    summary: 'The index of a pci-bridge is not above that of the bus it stands on.',
    spanOf: spanOfControllerIndex,
    message: ({ values }) =>
      `This pci-bridge has index ${values.index} but stands on bus ${values.bus}; its index must be higher.`,
    related: 'This provides the bus.',
    fixes: ({ device }, facts) => (isController(device) && device.stated ? renumber(device.stated, facts) : []),
  }),
  refusalRule({
    code: 'pci-root-full',
    summary: 'A device without address finds no free slot, and libvirt can add no bus that has one.',
    message: ({ device }) =>
      `No slot is left for this ${device ? `<${device.kind}>` : 'device'}, nor for a bridge that would have one.`,
    spanInDomain: ({ domain }) => domain.devicesElement?.nameSpan,
  }),
  refusalRule({
    code: 'pci-expander-bus-no-free-busnr',
    summary: 'An expander bus has no busNr, and no number is left below the lowest one in use.',
    message: ({ values }) => `No bus number is left for this expander bus: the lowest one in use is ${values.lowest}.`,
  }),
];

/** Whether it is the ports that libvirt adds below that find no place. */
function isBehindGap({ device }: Refusal, { definition }: Facts): boolean {
  return definition.devices.controller.some(({ stated, index, reasons }) => {
    const isAddedBelow = !isController(device) || index < device.index;
    return !stated && isAddedBelow && reasons[0]?.because[0] === device;
  });
}

function wordLackOfPlace({ device }: Refusal): string {
  const port = device?.model === 'pcie-root-port' ? 'this root port' : 'the root port that this needs';
  return `The root complex has no place left for ${port}.`;
}

function spanOfModel({ device, at }: StatedRefusal) {
  return (isController(device) && device.stated?.model?.span) || at.span;
}

function spanOfControllerIndex({ device, at }: StatedRefusal) {
  return isController(device) && device.stated ? spanOfIndex(device.stated) : at.span;
}
