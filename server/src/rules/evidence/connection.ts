// Which kind of slot a device needs, and where the text has one free.
import type { Definition } from '../../definition/definition.js';
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { variantOf } from '../../definition/variant-of.js';
import { connectionsOn } from '../../machine/connection.js';
import { type ConnectionKind, isPciControllerModel, pciControllers } from '../../machine/pci-controllers.js';
import type { PciAddress } from '../../model/pci-address.js';
import type { Topology } from '../../topology/topology.js';

const HIGHEST_BUS = 0xff;

/** Of a thousand devices, most are of a few sorts. */
const known = new WeakMap<Definition, ReturnType<typeof connectionsOn>>();

/** `undefined` for what is no PCI device. */
export function connectionKind(device: DefinedDevice, { definition }: Topology): ConnectionKind | undefined {
  let connectionOf = known.get(definition);
  if (!connectionOf) {
    connectionOf = connectionsOn(definition.machine, definition.profile);
    known.set(definition, connectionOf);
  }
  return connectionOf({ kind: device.kind, variant: variantOf(device), model: device.model }).kind;
}

/** Whether a PCI Express device fits into a bus that has one slot only. */
export function isExpressPort(model: string | undefined): boolean {
  if (!isPciControllerModel(model)) return false;
  const { accepts, lastSlot } = pciControllers[model];
  return lastSlot === 0 && accepts.includes('express');
}

/** The first free slot, on a bus that the text states and the guest finds, in which libvirt itself would put such a device. */
export function freePlace(kind: ConnectionKind | undefined, topology: Topology): PciAddress | undefined {
  if (!kind) return undefined;
  for (const [bus, controller] of topology.buses) {
    const { model, stated } = controller;
    if (!stated || bus > HIGHEST_BUS || !isPciControllerModel(model) || topology.hotplugOn(bus) !== 'possible')
      continue;
    if (hangsInTheAir(controller, topology)) continue;
    const slot = pciControllers[model].accepts.includes(kind) ? topology.freeSlot(bus) : undefined;
    if (slot !== undefined) return { domain: 0, bus, slot, function: 0 };
  }
  return undefined;
}

/** Whether no way leads up from a controller to the root. */
function hangsInTheAir(controller: DefinedController, topology: Topology): boolean {
  const last = topology.above(controller).at(-1);
  return last !== undefined && topology.above(last).length > 0;
}
