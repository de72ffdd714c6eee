// One PCI bus while addresses are assigned: which functions of which slots are taken, and by whom.
import {
  type ConnectionKind,
  type PciController,
  type PciControllerModel,
  pciControllers,
} from '../../../machine/pci-controllers.js';
import type { PinnedSlot } from '../../../machine/pinned-slots.js';
import type { DraftController } from '../../controller-list.js';
import type { Reason } from '../../reason.js';
import type { Seeker } from './seeker.js';

const slotsOfBus = 32;
const functionsOfSlot = 8;

/** Who holds a function: a device, a place kept free, or the chipset. */
export type Occupant = Seeker | PinnedSlot;

export interface BusOrigin {
  readonly model: PciControllerModel;
  /** The controller that provides the bus; `undefined` for one that libvirt is about to add. */
  readonly owner?: DraftController | undefined;
  /** Why libvirt adds it. */
  readonly reason?: Reason;
  /** Instead of what the model accepts. */
  readonly accepts?: readonly ConnectionKind[] | undefined;
}

export class Bus {
  readonly number: number;
  readonly controller: PciController;
  readonly owner: DraftController | undefined;
  readonly reason: Reason | undefined;
  readonly #accepts: ReadonlySet<ConnectionKind>;
  readonly #functions = new Uint8Array(slotsOfBus);
  readonly #isShared: boolean[] = [];
  readonly #occupants = new Map<number, Occupant>();

  constructor(number: number, { model, owner, reason, accepts }: BusOrigin) {
    this.number = number;
    this.controller = pciControllers[model];
    this.owner = owner;
    this.reason = reason;
    this.#accepts = accepts ? new Set(accepts) : acceptedBy[model];
  }

  accepts(kind: ConnectionKind): boolean {
    return this.#accepts.has(kind);
  }

  get takesEndpoints(): boolean {
    return this.#accepts.has('conventional') || this.#accepts.has('express');
  }

  get hasEmptySlot(): boolean {
    const { firstSlot, lastSlot } = this.controller;
    return this.#functions.subarray(firstSlot, lastSlot + 1).includes(0);
  }

  isSlotEmpty(slot: number): boolean {
    return this.#functions[slot] === 0;
  }

  /** A slot whose first comer was a root port: libvirt adds further ports as its functions. */
  isSlotShared(slot: number): boolean {
    return this.#isShared[slot] ?? false;
  }

  occupantAt(slot: number, fn: number): Occupant | undefined {
    return this.#occupants.get(slot * functionsOfSlot + fn);
  }

  freeFunction(slot: number): number | undefined {
    const taken = this.#functions[slot] ?? 0;
    for (let fn = 0; fn < functionsOfSlot; fn++) {
      if (!(taken & (1 << fn))) return fn;
    }
    return undefined;
  }

  occupy(slot: number, fn: number, occupant: Occupant, shares: boolean): void {
    if (shares && this.isSlotEmpty(slot)) this.#isShared[slot] = true;
    this.#functions[slot] = (this.#functions[slot] ?? 0) | (1 << fn);
    this.#occupants.set(slot * functionsOfSlot + fn, occupant);
  }
}

const acceptedBy = Object.fromEntries(
  Object.entries(pciControllers).map(([model, { accepts }]) => [model, new Set(accepts)]),
) as unknown as Readonly<Record<PciControllerModel, ReadonlySet<ConnectionKind>>>;
