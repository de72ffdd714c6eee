// Finds the device that a person means: `interface:2`, `pci:3`, `vda`, an alias, a MAC address, or `:27` for a line.
import { type Definition, deviceOrder, devicesOf } from '../definition/definition.js';
import type { DefinedDevice } from '../definition/devices.js';
import { addressLabel } from './address-label.js';
import { definedName } from './hover/defined-name.js';
import type { Guest, Snapshot } from './snapshot.js';

/** A device by the words that find it. */
export interface DeviceEntry {
  readonly device: DefinedDevice;
  /** All that finds it, the one to show first. */
  readonly handles: readonly string[];
  readonly name: string;
  readonly address: string | undefined;
}

/** Every device of the definition, those that libvirt adds included. */
export function deviceEntries({ definition }: Pick<Guest, 'definition'>): readonly DeviceEntry[] {
  return Array.from(devicesOf(definition), device => ({
    device,
    handles: handlesOf(device, definition),
    name: definedName(device),
    address: device.address && addressLabel(device.address),
  }));
}

export function findDevice(wanted: string, guest: Guest, snapshot: Snapshot): DefinedDevice | undefined {
  const [, line] = /^:(\d+)$/.exec(wanted) ?? [];
  if (line !== undefined) return deviceOnLine(Number(line), guest, snapshot);
  const word = wanted.toLowerCase();
  return deviceEntries(guest).find(({ handles }) => handles.some(handle => handle.toLowerCase() === word))?.device;
}

function handlesOf(device: DefinedDevice, { devices }: Definition): readonly string[] {
  const kind = deviceOrder.find(each => each === device.kind);
  const place = kind ? (devices[kind] as readonly DefinedDevice[]).indexOf(device) + 1 : 0;
  const element = device.stated?.element;
  const found = [
    controllerHandle(device),
    `${device.kind}:${place}`,
    'dev' in device ? String(device.dev) : undefined,
    element?.child('target')?.attribute('dev')?.value,
    element?.child('alias')?.attribute('name')?.value,
    element?.child('mac')?.attribute('address')?.value,
  ];
  return [...new Set(found.filter(handle => handle !== undefined && handle !== ''))] as string[];
}

function controllerHandle(device: DefinedDevice): string | undefined {
  return device.kind === 'controller' && 'type' in device && 'index' in device
    ? `${device.type}:${device.index}`
    : undefined;
}

/** Lines are counted from 1. */
function deviceOnLine(line: number, { definition }: Guest, { lines }: Snapshot): DefinedDevice | undefined {
  return Array.from(devicesOf(definition)).find(({ stated }) => {
    if (!stated) return false;
    const { start, end } = stated.element.span;
    return lines.positionAt(start).line < line && line <= lines.positionAt(end).line + 1;
  });
}
