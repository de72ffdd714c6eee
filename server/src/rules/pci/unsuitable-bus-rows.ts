// Addresses on buses that take the device, but not as well as another bus would.
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { connectionKind, isExpressPort } from '../evidence/connection.js';
import { isController } from '../evidence/controllers.js';
import { spanOfPart } from '../evidence/guest-address.js';
import { placedDevices } from '../evidence/placed-devices.js';
import { leaveBus } from '../fixes/leave-bus.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import type { Facts, Rule } from '../rule.js';
import { tagWithModel } from '../words/tag-of.js';

interface BusRow {
  readonly code: string;
  readonly summary: string;
  /** Whether it is told of the first device only that a bus has: the others are there for the same reason. */
  readonly isToldOnce?: true;
  readonly applies: (device: DefinedDevice, bus: DefinedController, facts: Facts) => boolean;
  readonly message: (device: DefinedDevice, bus: DefinedController) => string;
}

export const unsuitableBusRules: readonly Rule[] = [
  busRule({
    code: 'pcie-device-on-legacy-bridge',
    summary: 'A PCI Express device stands behind a bridge for conventional PCI.',
    isToldOnce: true,
    applies: (device, { model }, facts) =>
      (model === 'pci-bridge' || model === 'pcie-to-pci-bridge') &&
      facts.definition.machine.root === 'pcie-root' &&
      connectionKind(device, facts.topology) === 'express',
    message: (device, { index, model }) =>
      `This ${tagWithModel(device)} is a PCI Express device, but bus ${index} is a ${model}.`,
  }),
  busRule({
    code: 'dmi-to-pci-bridge-not-hotpluggable',
    summary: 'A device stands behind a dmi-to-pci-bridge, which has no hotplug.',
    applies: (device, { model }) => model === 'dmi-to-pci-bridge' && !isController(device),
    message: (device, { index }) =>
      `Bus ${index} has no hotplug: this <${device.kind}> stays as long as the guest runs.`,
  }),
  busRule({
    code: 'pci-bridge-on-pcie-bus',
    summary: 'A pci-bridge stands on a PCI Express bus.',
    applies: (device, { model }) =>
      isController(device) && device.model === 'pci-bridge' && (model === 'pcie-root' || isExpressPort(model)),
    message: (_, { index, model }) => `A pci-bridge is for conventional PCI, but bus ${index} is a ${model}.`,
  }),
];

function busRule({ code, summary, isToldOnce, applies, message }: BusRow): Rule {
  return {
    code,
    severity: 'warning',
    summary,
    since: '0.1.0',

    *check(facts) {
      const told = new Set<DefinedController>();
      for (const { address, device, bus } of placedDevices(facts)) {
        if (told.has(bus) || !applies(device, bus, facts)) continue;
        if (isToldOnce) told.add(bus);
        yield {
          span: spanOfPart(address, 'bus'),
          message: message(device, bus),
          // A free slot may be one below the controller itself.
          fixes: () =>
            isController(device) ? letLibvirtChoose(address.element, facts) : leaveBus(address, device, facts),
        };
      }
    },
  };
}
