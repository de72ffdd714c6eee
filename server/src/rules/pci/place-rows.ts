// Guest PCI addresses that libvirt cannot give: taken, out of the bus's range, or on a bus that does not take the device.
import { spanOfAddress, spanOfBus, spanOfSlot } from '../evidence/address-span.js';
import { spanOfMachine } from '../evidence/machine-span.js';
import { chooseAddress, moveElsewhere, moveToBus0, moveToDomain0, moveToPin } from '../fixes/change-address.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Rule } from '../rule.js';
import { tagOf } from '../words/tag-of.js';

export const placeRules: readonly Rule[] = [
  refusalRule({
    code: 'pci-domain-nonzero',
    summary: 'A guest PCI address names a PCI domain other than 0.',
    spanOf: ({ at }) => (at.address?.type === 'pci' && at.address.domain?.span) || at.span,
    message: ({ values }) => `Guest address ${values.address} is not in PCI domain 0, the only one a guest has.`,
    fixes: moveToDomain0,
  }),
  refusalRule({
    code: 'pci-address-reserved-piix3',
    summary: 'A device stands where the chipset of an i440fx machine has a function of its own.',
    spanOf: spanOfAddress,
    message: ({ values }) => `Guest address ${values.address} belongs to the chipset of this machine.`,
    fixes: moveElsewhere,
  }),
  refusalRule({
    code: 'pci-address-reserved-ich9',
    summary: 'A device stands where the chipset of a q35 machine has a function of its own.',
    spanOf: spanOfAddress,
    message: ({ values }) => `Guest address ${values.address} belongs to the chipset of this machine.`,
    fixes: moveElsewhere,
  }),
  refusalRule({
    code: 'pci-slot-zero-reserved',
    summary: 'A device stands in slot 0 of a bus whose first slot is 1.',
    spanOf: spanOfSlot,
    message: ({ values }) => `Bus ${values.bus} is a ${values.busModel}, whose first slot is ${values.firstSlot}.`,
    fixes: moveElsewhere,
  }),
  refusalRule({
    code: 'pci-bus-refuses-endpoint',
    summary: 'A device stands on a bus that takes PCI controllers only.',
    spanOf: spanOfBus,
    message: ({ values }) => `Bus ${values.bus} is a ${values.busModel}, which takes PCI controllers only.`,
    related: 'This provides the bus.',
    fixes: moveElsewhere,
  }),
  refusalRule({
    code: 'pci-unknown-bus-cannot-autocreate',
    summary: 'A guest PCI address names a bus that no controller provides, and libvirt can add none that fits.',
    spanOf: spanOfBus,
    message: ({ values }) =>
      `No controller provides bus ${values.bus}, and libvirt can add none that has this address.`,
    fixes: moveElsewhere,
  }),
  refusalRule({
    code: 'integrated-device-not-on-bus-0',
    summary: 'A device that is part of the root complex stands on a bus other than 0.',
    spanOf: spanOfBus,
    message: ({ device, values }) => `This <${device?.kind}> can stand on bus 0 only, not on bus ${values.bus}.`,
    fixes: moveToBus0,
  }),
  refusalRule({
    code: 'pvpanic-not-on-bus-0',
    summary: 'A pvpanic device stands on a bus other than 0.',
    spanOf: spanOfBus,
    message: ({ values }) => `A pvpanic device can stand on bus 0 only, not on bus ${values.bus}.`,
    fixes: moveToBus0,
  }),
  refusalRule({
    code: 'piix3-ide-address',
    isAboutAddress: true,
    summary: 'The first IDE controller of an i440fx machine is not at its place in the chipset.',
    spanOf: spanOfAddress,
    message: ({ values }) => `The first IDE controller of this machine is always at ${values.wanted}.`,
    fixes: (refusal, facts) => moveToPin(refusal, facts, 0x01, 1),
  }),
  refusalRule({
    code: 'piix3-usb-address',
    isAboutAddress: true,
    summary: 'The first USB controller of an i440fx machine, a piix3-uhci, is not at its place in the chipset.',
    spanOf: spanOfAddress,
    message: ({ values }) => `A piix3-uhci with index 0 is always at ${values.wanted} on this machine.`,
    fixes: (refusal, facts) => moveToPin(refusal, facts, 0x01, 2),
  }),
  refusalRule({
    code: 'ich9-sata-address',
    isAboutAddress: true,
    summary: 'The first SATA controller of a q35 machine is not at its place in the chipset.',
    spanOf: spanOfAddress,
    message: ({ values }) => `The first SATA controller of this machine is always at ${values.wanted}.`,
    fixes: (refusal, facts) => moveToPin(refusal, facts, 0x1f, 2),
  }),
  refusalRule({
    code: 'piix3-controller-on-pcie-root',
    summary: 'A controller stands where i440fx machines have it, but bus 0 is PCI Express.',
    message: ({ device }) => {
      const { address, model } = device ?? {};
      const fn = address?.type === 'pci' ? address.function : 0;
      return `0000:00:01.${fn} is the place of a ${model ?? 'IDE controller'} in an i440fx chipset, which this machine does not have.`;
    },
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'pci-no-bus',
    summary: 'A device needs a PCI bus, and the machine has none.',
    message: ({ device, values }) =>
      device && !device.stated
        ? `The machine ${values.machine} has no PCI bus for the ${tagOf(device)} that libvirt adds.`
        : `The machine ${values.machine} has no PCI bus for this device.`,
    spanInDomain: spanOfMachine,
  }),
];
