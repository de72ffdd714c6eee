// The buses of one pass: whether an address can be had, and where the next free place is.

import { holdsIn } from '../../../machine/lifetime.js';
import { pciChanges } from '../../../machine/pci-changes.js';
import type { ConnectionKind } from '../../../machine/pci-controllers.js';
import type { Profile } from '../../../machine/profile.js';
import type { PciAddress } from '../../../model/pci-address.js';
import { Bus, type BusOrigin } from './bus.js';
import type { Fault } from './fault.js';
import type { Seeker } from './seeker.js';

/** `asTold`: by the text, the chipset or a sibling. `automatic`: by libvirt's own choice, which is stricter. */
export type Manner = 'asTold' | 'automatic';

interface Place {
  readonly bus: number;
  readonly slot: number;
}

export class BusTable {
  readonly buses: Bus[] = [];
  readonly #bus0TakesIntegratedConventional: boolean;
  /** Where the last search of a sort ended: functions are never given back, so nothing before it became free. */
  readonly #searched = new Map<string, Place>();

  constructor(profile: Profile) {
    this.#bus0TakesIntegratedConventional = holdsIn(pciChanges.bus0TakesIntegratedConventional, profile);
  }

  add(origin: BusOrigin): void {
    this.buses.push(new Bus(this.buses.length, origin));
  }

  /** The first thing that is wrong with an address, in libvirt's order; that it is taken is not looked at. */
  faultOf(address: PciAddress, seeker: Seeker, manner: Manner): Fault | undefined {
    if (!this.buses.length) return { name: 'no-buses' };
    if (address.domain !== 0) return { name: 'nonzero-domain' };
    const bus = this.buses[address.bus];
    if (!bus) return { name: 'no-place' };
    if (seeker.isIntegrated && address.bus !== 0) return { name: 'not-on-bus-0', bus };
    if (!this.#takes(bus, seeker, manner)) return { name: 'refused-by-bus', bus };
    if (address.slot < bus.controller.firstSlot) return { name: 'slot-too-low', bus };
    if (address.slot > bus.controller.lastSlot) return { name: 'slot-too-high', bus };
    return undefined;
  }

  /** The lowest free place for a seeker, `fn` being the function it insists on. */
  freePlace(seeker: Seeker, fn?: number): PciAddress | undefined {
    const key = `${seeker.kind} ${seeker.isEndpoint} ${seeker.isIntegrated} ${fn}`;
    const from = this.#searched.get(key) ?? { bus: 0, slot: 0 };
    const found = this.#search(seeker, from, fn);
    this.#searched.set(key, found ?? { bus: this.buses.length, slot: 0 });
    return found;
  }

  #search(seeker: Seeker, from: Place, fn: number | undefined): PciAddress | undefined {
    for (let number = from.bus; number < this.buses.length; number++) {
      const bus = this.buses[number];
      if (!bus || !this.#takes(bus, seeker, 'automatic')) continue;
      const { firstSlot, lastSlot } = bus.controller;
      const start = number === from.bus ? Math.max(firstSlot, from.slot) : firstSlot;
      for (let slot = start; slot <= lastSlot; slot++) {
        const free = freeFunction(bus, slot, seeker, fn);
        if (free !== undefined) return { domain: 0, bus: number, slot, function: free };
      }
    }
    return undefined;
  }

  /** Automatic places are exact; by hand, a bus for endpoints of one sort takes both, and a bridge wherever they go. */
  #takes(bus: Bus, seeker: Seeker, manner: Manner): boolean {
    const { kind } = seeker;
    if (!kind) return false;
    if (seeker.isIntegrated) return bus.number === 0 && this.#takesIntegrated(bus, kind, manner);
    if (manner === 'asTold') return bus.accepts(kind) || (bus.takesEndpoints && isEndpointOrBridge(kind));
    return bus.accepts(kind) && (bus.controller.receivesEndpoints || !seeker.isEndpoint);
  }

  #takesIntegrated(bus0: Bus, kind: ConnectionKind, manner: Manner): boolean {
    if (bus0.accepts(kind)) return true;
    if (manner === 'asTold' && bus0.takesEndpoints) return true;
    return kind === 'conventional' && this.#bus0TakesIntegratedConventional;
  }
}

function isEndpointOrBridge(kind: ConnectionKind): boolean {
  return kind === 'conventional' || kind === 'express' || kind === 'pci-bridge';
}

function freeFunction(bus: Bus, slot: number, seeker: Seeker, fn: number | undefined): number | undefined {
  if (bus.isSlotEmpty(slot)) return fn ?? 0;
  if (!seeker.sharesSlots || !bus.isSlotShared(slot)) return undefined;
  return bus.freeFunction(slot);
}
