// Which kind of slot a device needs, and where the text has one free.
import type { Definition } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import { variantOf } from '../../definition/variant-of.js';
import { connectionOf } from '../../machine/connection.js';
import { type ConnectionKind, isPciControllerModel, pciControllers } from '../../machine/pci-controllers.js';
import type { PciAddress } from '../../model/pci-address.js';
import type { Topology } from '../../topology/topology.js';

const HIGHEST_BUS = 0xff;

/** Of a thousand devices, most are of a few sorts. */
const known = new WeakMap<Definition, Map<string, { readonly kind: ConnectionKind | undefined }>>();

/** `undefined` for what is no PCI device. */
export function connectionKind(device: DefinedDevice, { definition }: Topology): ConnectionKind | undefined {
  const { kind, model } = device;
  const variant = variantOf(device);
  const sort = `${kind} ${variant} ${model}`;
  const sorts = known.get(definition) ?? new Map();
  known.set(definition, sorts);
  const found = sorts.get(sort) ?? connectionOf({ kind, variant, model }, definition.machine, definition.profile);
  sorts.set(sort, found);
  return found.kind;
}

/** Whether a PCI Express device fits into a bus that has one slot only. */
export function isExpressPort(model: string | undefined): boolean {
  if (!isPciControllerModel(model)) return false;
  const { accepts, lastSlot } = pciControllers[model];
  return lastSlot === 0 && accepts.includes('express');
}

/** The first free slot, on a bus that the text states, in which libvirt itself would put such a device. */
export function freePlace(kind: ConnectionKind | undefined, topology: Topology): PciAddress | undefined {
  if (!kind) return undefined;
  for (const [bus, { model, stated }] of topology.buses) {
    if (!stated || bus > HIGHEST_BUS || !isPciControllerModel(model) || topology.hotplugOn(bus) !== 'possible')
      continue;
    const slot = pciControllers[model].accepts.includes(kind) ? topology.freeSlot(bus) : undefined;
    if (slot !== undefined) return { domain: 0, bus, slot, function: 0 };
  }
  return undefined;
}
