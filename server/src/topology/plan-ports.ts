// Which controllers must be written into a domain so that more devices can be hotplugged into it. Counting ports is not
// enough: naming any port cancels the spare one that libvirt would add, and devices without address move into whatever
// is written. So every plan is tried on the engine, and only one that comes out right is offered.

import type { DefinedPciAddress } from '../definition/defined-address.js';
import type { DefinedController, DefinedControllerTarget } from '../definition/devices.js';
import { isPciControllerModel, type PciControllerModel } from '../machine/pci-controllers.js';
import { enoughBridges } from './enough-bridges.js';
import { enoughPorts } from './enough-ports.js';
import { type Sketch, tryOut, whatLibvirtAdds } from './sketch.js';
import type { Topology } from './topology.js';

export type PortKind = 'express' | 'conventional';

export interface PortPlan {
  /** To be written behind the last controller, in this order. */
  readonly controllers: readonly PlannedController[];
  /** Free places of the wanted kind as the text is, and as it would be; conventional ones come by the bridge. */
  readonly freeBefore: number;
  readonly freeAfter: number;
}

export interface PlannedController {
  readonly model: PciControllerModel;
  readonly index: number;
  /** `undefined` for a PCI host bridge. */
  readonly address: DefinedPciAddress | undefined;
  readonly target: DefinedControllerTarget;
}

/**
 * What to write for `wanted` more places than libvirt would leave free now. `undefined`: what libvirt makes of the
 * text is not certain, or there is no room.
 */
export function planFreePorts(topology: Topology, wanted: number, kind: PortKind): PortPlan | undefined {
  const freeBefore = freeOf(kind, topology);
  if (freeBefore === undefined) return undefined;
  const sketches = wanted > 0 ? sketchesFor(topology, freeBefore + wanted, kind) : [];
  return sketches && planOf(topology, pinned(topology, sketches), kind, freeBefore);
}

function freeOf(kind: PortKind, topology: Topology): number | undefined {
  return kind === 'express' ? topology.freeHotplugPorts() : topology.freeConventionalSlots();
}

/** The shortest text that does it; where that upsets an address, everything that libvirt adds is written down too. */
function sketchesFor(topology: Topology, goal: number, kind: PortKind): readonly Sketch[] | undefined {
  const isExpress = topology.definition.machine.root === 'pcie-root' && kind === 'express';
  const enough = isExpress ? enoughPorts : enoughBridges;
  return enough(topology, [], goal) ?? enough(topology, whatLibvirtAdds(topology), goal);
}

/** Ports keep the places that libvirt chose for them, so that they stay together whatever is added later. */
function pinned(topology: Topology, sketches: readonly Sketch[]): readonly Sketch[] {
  const free = tryOut(topology, sketches);
  const settled = sketches.map(sketch => ({ ...sketch, address: sketch.address ?? addressOf(free, sketch) }));
  const tried = tryOut(topology, settled);
  const isSame =
    tried.freeHotplugPorts() === free.freeHotplugPorts() &&
    tried.freeConventionalSlots() === free.freeConventionalSlots();
  return isSame ? settled : sketches;
}

function addressOf({ buses }: Topology, { index }: Sketch): DefinedPciAddress | undefined {
  const address = buses.get(index)?.address;
  return address?.type === 'pci' ? address : undefined;
}

function planOf(
  topology: Topology,
  sketches: readonly Sketch[],
  kind: PortKind,
  freeBefore: number,
): PortPlan | undefined {
  const after = tryOut(topology, sketches);
  const freeAfter = freeOf(kind, after);
  if (freeAfter === undefined) return undefined;
  const controllers = sketches.flatMap(({ index }) => plannedFrom(after.buses.get(index)));
  return { controllers, freeBefore, freeAfter };
}

function plannedFrom(controller: DefinedController | undefined): PlannedController[] {
  const model = controller?.model;
  if (!controller || !isPciControllerModel(model)) return [];
  const { index, target, address } = controller;
  return [{ model, index, target, address: address?.type === 'pci' ? address : undefined }];
}
