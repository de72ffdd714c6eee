// Who sits where on the guest's PCI buses, the chipset included.
import { type Definition, devicesOf } from '../definition/definition.js';
import { type PinnedSlot, pinnedSlots } from '../machine/pinned-slots.js';
import type { PciAddress } from '../model/pci-address.js';
import type { Occupant } from './topology.js';

const functionsOfSlot = 8;

export class Occupancy {
  readonly #byBus = new Map<number, Occupant[]>();
  readonly #chipset: readonly PinnedSlot[];

  constructor(definition: Definition) {
    const { family } = definition.machine;
    this.#chipset = pinnedSlots.filter(pin => pin.family === family && pin.manner === 'always');
    for (const device of devicesOf(definition)) {
      if (device.address?.type === 'pci' && device.address.domain === 0) this.#add({ device, address: device.address });
    }
    for (const occupants of this.#byBus.values()) occupants.sort(bySlotAndFunction);
  }

  on(bus: number): readonly Occupant[] {
    return this.#byBus.get(bus) ?? [];
  }

  chipsetAt(address: PciAddress): PinnedSlot | undefined {
    if (address.domain !== 0 || address.bus !== 0) return undefined;
    return this.#chipset.find(pin => pin.slot === address.slot && pin.function === address.function);
  }

  usedSlots(bus: number): ReadonlySet<number> {
    const slots = this.on(bus).map(({ address }) => address.slot);
    const ofChipset = bus === 0 ? this.#chipset.map(({ slot }) => slot) : [];
    return new Set([...slots, ...ofChipset]);
  }

  freeFunction(bus: number, slot: number): number | undefined {
    const devices = this.on(bus).filter(({ address }) => address.slot === slot);
    const chipset = bus === 0 ? this.#chipset.filter(pin => pin.slot === slot) : [];
    const used = new Set([...devices.map(({ address }) => address.function), ...chipset.map(pin => pin.function)]);
    if (!used.size) return undefined;
    for (let fn = 0; fn < functionsOfSlot; fn++) {
      if (!used.has(fn)) return fn;
    }
    return undefined;
  }

  #add(occupant: Occupant): void {
    const { bus } = occupant.address;
    const others = this.#byBus.get(bus);
    if (others) others.push(occupant);
    else this.#byBus.set(bus, [occupant]);
  }
}

function bySlotAndFunction({ address: a }: Occupant, { address: b }: Occupant): number {
  return a.slot - b.slot || a.function - b.function;
}
