// A domain in a word or two, for the edge of an editor.
import { devicesOf } from '../definition/definition.js';
import { hotplugBudget } from './hotplug-budget.js';
import type { Snapshot } from './snapshot.js';

export interface GuestStatus {
  /** As the text names it, or else libvirt's default: `q35`. */
  readonly machine: string;
  /** Absent for a machine without PCI. */
  readonly pci?: { readonly words: string; readonly details: string };
}

/** `undefined` for a text that is no whole domain. */
export function guestStatus(snapshot: Snapshot): GuestStatus | undefined {
  const { guest } = snapshot;
  if (guest?.domain.form !== 'domain') return undefined;
  const { domain, definition, topology } = guest;
  const machine = domain.machine?.value || definition.machine.name;
  if (!definition.machine.root) return { machine };
  const budget = hotplugBudget(snapshot);
  if (!budget) {
    return {
      machine,
      pci: { words: 'not certain', details: 'What is free depends on what is wrong with the domain.' },
    };
  }
  const all = Array.from(devicesOf(definition)).filter(({ address }) => address?.type === 'pci');
  const added = all.filter(({ stated }) => !stated).length;
  const buses = `${topology.buses.size} PCI bus${topology.buses.size === 1 ? '' : 'es'}`;
  const details = `${definition.machine.name}: ${buses}, ${all.length} devices on them, ${added} added by libvirt.`;
  return { machine, pci: { words: budget.words, details } };
}
