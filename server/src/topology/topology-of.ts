import { define } from '../definition/define.js';
import { type Definition, deviceOrder } from '../definition/definition.js';
import type { DefinedController, DefinedDevice } from '../definition/devices.js';
import { isPciControllerModel, pciControllers } from '../machine/pci-controllers.js';
import type { PinnedSlot } from '../machine/pinned-slots.js';
import type { StatedController } from '../model/controller.js';
import type { StatedDevice } from '../model/device.js';
import type { PciAddress } from '../model/pci-address.js';
import { freeHotplugSlots, hotplugOn } from './hotplug.js';
import { Occupancy } from './occupancy.js';
import type { HotplugVerdict, Occupant, Topology } from './topology.js';

/** The PCI tree of what libvirt would define. */
export function topologyOf(definition: Definition): Topology {
  return new GuestTopology(definition);
}

class GuestTopology implements Topology {
  readonly definition: Definition;
  readonly buses: ReadonlyMap<number, DefinedController>;
  #occupancy: Occupancy | undefined;
  #deviceByElement: ReadonlyMap<StatedDevice['element'], DefinedDevice> | undefined;

  constructor(definition: Definition) {
    this.definition = definition;
    this.buses = new Map(
      definition.devices.controller.filter(({ type }) => type === 'pci').map(each => [each.index, each]),
    );
  }

  deviceAt(element: StatedDevice['element']): DefinedDevice | undefined {
    this.#deviceByElement ??= devicesByElement(this.definition);
    return this.#deviceByElement.get(element);
  }

  occupants(bus: number): readonly Occupant[] {
    return this.#who().on(bus);
  }

  at(address: PciAddress): readonly DefinedDevice[] {
    if (address.domain !== 0) return [];
    const found: DefinedDevice[] = [];
    for (const { device, address: its } of this.occupants(address.bus)) {
      if (its.slot === address.slot && its.function === address.function) found.push(device);
    }
    return found;
  }

  chipsetAt(address: PciAddress): PinnedSlot | undefined {
    return this.#who().chipsetAt(address);
  }

  freeSlot(bus: number): number | undefined {
    return this.freeSlots(bus)[0];
  }

  freeFunction(bus: number, slot: number): number | undefined {
    return this.#who().freeFunction(bus, slot);
  }

  freeSlots(bus: number): readonly number[] {
    const model = this.buses.get(bus)?.model;
    if (!isPciControllerModel(model)) return [];
    const { accepts, firstSlot, lastSlot } = pciControllers[model];
    if (!accepts.includes('conventional') && !accepts.includes('express')) return [];
    const used = this.#who().usedSlots(bus);
    const slots = Array.from({ length: lastSlot - firstSlot + 1 }, (_, n) => firstSlot + n);
    return slots.filter(slot => !used.has(slot));
  }

  above(device: DefinedDevice): readonly DefinedController[] {
    const found = new Set<DefinedController>();
    let next = this.#busOf(device);
    while (next && !found.has(next)) {
      found.add(next);
      next = this.#busOf(next);
    }
    return [...found];
  }

  hotplugOn(bus: number): HotplugVerdict {
    return hotplugOn(this.buses.get(bus));
  }

  freeHotplugPorts(): number | undefined {
    return this.#free(this.definition.machine.root === 'pcie-root' ? 'express' : 'conventional');
  }

  freeConventionalSlots(): number | undefined {
    return this.#free('conventional');
  }

  nextControllerIndex(type: string): number {
    const stated = this.definition.devices.controller.filter(each => each.stated && each.type === type);
    const highest = stated.reduce((most, { index }) => Math.max(most, index), type === 'pci' ? 0 : -1);
    return highest + 1;
  }

  whatIf(extra: readonly StatedController[]): Topology {
    const { stated, profile } = this.definition;
    const devices = [...stated.devices, ...extra];
    const controllers = [...stated.controllers, ...extra];
    return topologyOf(define({ ...stated, devices, controllers }, profile));
  }

  #who(): Occupancy {
    this.#occupancy ??= new Occupancy(this.definition);
    return this.#occupancy;
  }

  #busOf({ address }: DefinedDevice): DefinedController | undefined {
    return address?.type === 'pci' && address.domain === 0 ? this.buses.get(address.bus) : undefined;
  }

  #free(kind: 'express' | 'conventional'): number | undefined {
    const { isCertain, refusals, machine } = this.definition;
    if (!isCertain || refusals.length || !machine.root) return undefined;
    return freeHotplugSlots(kind, this);
  }
}

function devicesByElement(definition: Definition): ReadonlyMap<StatedDevice['element'], DefinedDevice> {
  const found = new Map<StatedDevice['element'], DefinedDevice>();
  for (const kind of deviceOrder) {
    for (const device of definition.devices[kind]) if (device.stated) found.set(device.stated.element, device);
  }
  return found;
}
