// How many devices can still be hotplugged into the guest, in the words of its machine.
import { canBeAssigned } from './assign/assign.js';
import type { Guest, Snapshot } from './snapshot.js';

export interface HotplugBudget {
  /** Devices of the machine's own sort: PCI Express, or conventional on a machine that has nothing else. */
  readonly free: number;
  /** `3 free hotplug ports`. */
  readonly words: string;
}

/** `undefined` for a machine without PCI, and while it is not certain what libvirt would make of the domain. */
export function hotplugBudget({ guest }: Pick<Snapshot, 'guest'>): HotplugBudget | undefined {
  const free = canBeAssigned(guest) ? guest.topology.freeHotplugPorts() : undefined;
  if (!guest || free === undefined) return undefined;
  return { free, words: `${free === 0 ? 'no' : free} free hotplug ${placeWord(guest)}${free === 1 ? '' : 's'}` };
}

/** A port takes one device; conventional buses have slots. */
function placeWord({ definition: { machine } }: Guest): 'port' | 'slot' {
  return machine.root === 'pcie-root' ? 'port' : 'slot';
}
