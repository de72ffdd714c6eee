// What a domain that is being written down has used up so far, so that most of its names and addresses are sensible ones.
import type { Guest } from './guest.js';

/** A PCI bus that the document itself has stated. */
export interface StatedBus {
  readonly index: number;
  readonly model: string;
}

export class Places {
  /** How many devices in a hundred state where they are. */
  readonly habit: number;
  /** Whether anything may be written that libvirt is sure to refuse. */
  readonly isCareless: boolean;
  readonly root: string;
  readonly hasZpci: boolean;
  readonly buses: StatedBus[];
  readonly #counts = new Map<string, number>();

  constructor({ root, arch }: Guest, habit: number, isCareless: boolean) {
    this.habit = habit;
    this.isCareless = isCareless;
    this.root = root;
    this.hasZpci = arch === 's390x';
    this.buses = root === 'none' ? [] : [{ index: 0, model: root }];
  }

  /** 0, 1, 2 … for each purpose by itself. */
  next(purpose: string): number {
    const count = this.#counts.get(purpose) ?? 0;
    this.#counts.set(purpose, count + 1);
    return count;
  }

  /** How often `next` was asked for a purpose. */
  count(purpose: string): number {
    return this.#counts.get(purpose) ?? 0;
  }

  /** A stated bus that takes such a device; bus 0 when there is none. */
  busFor(accepting: readonly string[], choice: number, below = 256): StatedBus {
    const fit = this.buses.filter(({ model, index }) => accepting.includes(model) && index < below);
    return fit[choice % (fit.length || 1)] ?? { index: 0, model: this.root };
  }
}
