import type { Definition } from '../../definition/definition.js';
import type { DefinedController, DefinedControllerTarget } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { hexNumber } from '../../text/hex.js';
import type { Given } from './shape.js';

/** Only these count ports; on others the attribute is dropped. */
const takesPorts: ReadonlySet<string> = new Set(['usb', 'virtio-serial']);

export function givenController(controller: DefinedController, { profile }: Definition): Given {
  const { type, index, model, ports, masterStartport, serial } = controller;
  return {
    attributes: { type, index: String(index), model, ports: takesPorts.has(type) ? ports?.toString() : undefined },
    children: {
      model: controller.modelName === undefined ? undefined : { attributes: { name: controller.modelName } },
      target: givenTarget(controller.target, holdsIn(changes.memReserve, profile)),
      master: masterStartport === undefined ? undefined : { attributes: { startport: String(masterStartport) } },
      ...(type === 'usb' && controller.stated?.model?.value === 'none' && { alias: undefined, acpi: undefined }),
      serial: serial === undefined ? undefined : { text: serial },
    },
  };
}

function givenTarget(
  { chassis, chassisNr, port, busNr, index, hotplug, node }: DefinedControllerTarget,
  keepsMemReserve: boolean,
): Given {
  const numbers = { chassis, chassisNr, busNr, index };
  const attributes = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value?.toString()]));
  return {
    attributes: {
      ...attributes,
      port: port === undefined ? undefined : hexNumber(port, 1),
      hotplug,
      ...(!keepsMemReserve && { memReserve: undefined }),
    },
    children: { node: node === undefined ? undefined : { text: String(node) } },
  };
}
