// The guest's PCI buses as branches: who sits in which slot, what is behind each bridge, and what is free.

import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { type PinName, pinnedSlots } from '../../machine/pinned-slots.js';
import { hexDigits, hexNumber } from '../../text/hex.js';
import type { Occupant, Topology } from '../../topology/topology.js';
import { definedName } from '../hover/defined-name.js';
import type { Branch } from './branch.js';

/** Every bus once: those at the top, with the others below the bridges that lead to them. */
export function busBranches(topology: Topology): readonly Branch[] {
  const drawnBuses = new Set<number>();
  const atTop = [...topology.buses.values()].filter(bus => topology.above(bus).length === 0);
  const branches = atTop.map(bus => busBranch(bus, topology, drawnBuses));
  // Buses that stand on each other in a circle, as libvirt refuses them.
  for (const bus of topology.buses.values()) {
    if (!drawnBuses.has(bus.index)) branches.push(busBranch(bus, topology, drawnBuses));
  }
  return branches;
}

function busBranch(bus: DefinedController, topology: Topology, seen: Set<number>): Branch {
  const line = `bus ${number(bus.index)}: ${named(bus)}${hotplugWords(bus.index, topology)}`;
  return { line, children: slotsOf(bus.index, topology, seen) };
}

interface Slot {
  readonly slot: number;
  readonly fn: number;
  readonly branch: Branch;
}

function slotsOf(bus: number, topology: Topology, seen: Set<number>): readonly Branch[] {
  seen.add(bus);
  const slots: Slot[] = [
    ...topology.occupants(bus).map(occupant => occupied(occupant, topology, seen)),
    ...(bus === 0 ? ofChipset(topology) : []),
    ...freeRuns(topology.freeSlots(bus)).map(run => freeSlots(run, bus, topology)),
  ];
  return slots.sort((a, b) => a.slot - b.slot || a.fn - b.fn).map(({ branch }) => branch);
}

function occupied({ device, address: { slot, function: fn } }: Occupant, topology: Topology, seen: Set<number>): Slot {
  const behind = busBehind(device, topology);
  const isNew = behind && !seen.has(behind.index);
  const leadsTo = behind ? ` → bus ${number(behind.index)}${hotplugWords(behind.index, topology)}` : '';
  const line = `${hexDigits(slot, 2)}.${fn}  ${named(device)}${leadsTo}`;
  return { slot, fn, branch: { line, children: isNew ? slotsOf(behind.index, topology, seen) : [] } };
}

function busBehind(device: DefinedDevice, { buses }: Topology): DefinedController | undefined {
  const bus = 'index' in device ? buses.get(Number(device.index)) : undefined;
  return bus === device ? bus : undefined;
}

const chipsetNames: { readonly [Name in PinName]?: string } = {
  'piix3-isa': 'PIIX3 ISA bridge',
  'piix4-power-management': 'PIIX4 power management',
  'ich9-lpc': 'ICH9 LPC bridge',
  'ich9-smbus': 'ICH9 SMBus controller',
};

function ofChipset({ definition: { machine } }: Topology): Slot[] {
  const pins = pinnedSlots.filter(({ family, manner }) => family === machine.family && manner === 'always');
  return pins.map(({ slot, function: fn, name }) => {
    const line = `${hexDigits(slot, 2)}.${fn}  ${chipsetNames[name] ?? name} (chipset)`;
    return { slot, fn, branch: { line, children: [] } };
  });
}

/** `01–1b` and the like: slots that follow each other, the first and the last of them. */
function freeRuns(slots: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    if (run && run[1] === slot - 1) run[1] = slot;
    else runs.push([slot, slot]);
  }
  return runs;
}

function freeSlots([first, last]: readonly [number, number], bus: number, topology: Topology): Slot {
  const range = first === last ? hexDigits(first, 2) : `${hexDigits(first, 2)}–${hexDigits(last, 2)}`;
  const line = `${range}  free${topology.hotplugOn(bus) === 'possible' ? ' for hotplug' : ''}`;
  return { slot: first, fn: 0, branch: { line, children: [] } };
}

function hotplugWords(bus: number, topology: Topology): string {
  const verdict = topology.hotplugOn(bus);
  if (verdict === 'possible') return '';
  return verdict === 'turned-off' ? ', hotplug turned off' : ', no hotplug';
}

/** A PCI controller by its model, since its number is that of its bus. */
function named(device: DefinedDevice): string {
  const isPci = 'type' in device && device.type === 'pci' && device.kind === 'controller';
  const name = isPci && device.model ? device.model : definedName(device);
  return device.stated ? name : `${name} (added by libvirt)`;
}

/** libvirt writes indexes in decimal and the bus of an address in hexadecimal. */
function number(bus: number): string {
  return bus < 10 ? String(bus) : `${bus} (${hexNumber(bus, 2)})`;
}
