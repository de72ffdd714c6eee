// The places of a PCI address that are free for just this device, each with what it is part of.
import type { DefinedController, DefinedDevice } from '../../../definition/devices.js';
import { variantOf } from '../../../definition/variant-of.js';
import { connectionOf } from '../../../machine/connection.js';
import { type ConnectionKind, isPciControllerModel, pciControllers } from '../../../machine/pci-controllers.js';
import { cNumber } from '../../../model/values/c-number.js';
import { isFault } from '../../../model/values/parsed.js';
import type { Topology } from '../../../topology/topology.js';
import { takenByBus } from '../../hover/pci-places.js';
import type { KnownValue } from '../completion.js';
import { deviceAround, type Knower, type Question } from './question.js';

const MOST_FUNCTIONS = 8;

export const pciAddressValues: Knower = question => {
  const { path, attribute, element } = question;
  if (!/^devices\/[\w-]+\/address$/.test(path) || element.attribute('type')?.value !== 'pci') return undefined;
  switch (attribute) {
    case 'domain':
      return [{ value: '0x0000', detail: 'the only one that libvirt gives guests', kind: 'place' }];
    case 'bus':
      return buses(question);
    case 'slot':
      return slots(question);
    case 'function':
      return functions(question);
    default:
      return undefined;
  }
};

function buses(question: Question): KnownValue[] {
  const { topology } = question.guest;
  const device = deviceAround(question);
  const kind = device && kindOf(device, topology);
  return [...topology.buses].flatMap(([bus, controller]): KnownValue[] => {
    const free = freeSlots(bus, device, topology);
    if (!free.length || !takes(controller, kind)) return [];
    return [{ value: hex(bus, 2), detail: describeBus(bus, controller, free.length, topology), kind: 'place' }];
  });
}

/** As libvirt itself would put it, or as an address may ask for. */
function takes({ model }: DefinedController, kind: ConnectionKind | undefined): boolean {
  if (!isPciControllerModel(model)) return false;
  const { automatic, byAddress } = takenByBus(pciControllers[model]);
  return kind === undefined || automatic.includes(kind) || byAddress.includes(kind);
}

function describeBus(
  bus: number,
  { model, index, stated }: DefinedController,
  free: number,
  topology: Topology,
): string {
  const room = free > 1 ? `${free} slots free` : 'free';
  const hotplug = topology.hotplugOn(bus) === 'possible' ? 'hotpluggable' : 'no hotplug';
  return `${model} ${index} · ${room}, ${hotplug}${stated ? '' : ' · added by libvirt'}`;
}

function slots(question: Question): KnownValue[] {
  const { topology } = question.guest;
  const bus = stated(question, 'bus');
  const device = deviceAround(question);
  return freeSlots(bus, device, topology).map(slot => {
    const detail = topology.hotplugOn(bus) === 'possible' ? 'free, hotpluggable' : 'free, no hotplug';
    return { value: hex(slot, 2), detail, kind: 'place' };
  });
}

/** Free for everybody, or the device's own. */
function freeSlots(bus: number, device: DefinedDevice | undefined, topology: Topology): readonly number[] {
  const address = device?.address;
  const own = address?.type === 'pci' && address.bus === bus ? [address.slot] : [];
  return [...new Set([...topology.freeSlots(bus), ...own])].sort((a, b) => a - b);
}

function functions(question: Question): KnownValue[] {
  const { topology } = question.guest;
  const device = deviceAround(question);
  const [bus, slot] = [stated(question, 'bus'), stated(question, 'slot')];
  const numbers = Array.from({ length: MOST_FUNCTIONS }, (_, number) => number);
  return numbers.flatMap((number): KnownValue[] => {
    const address = { domain: 0, bus, slot, function: number };
    const others = topology.at(address).filter(other => other !== device);
    const isFree = !others.length && !topology.chipsetAt(address);
    return isFree
      ? [{ value: hex(number, 1), detail: number ? 'function 0 needs multifunction="on"' : 'free', kind: 'place' }]
      : [];
  });
}

function stated({ element }: Question, name: string): number {
  const number = cNumber(element.attribute(name)?.value ?? '0');
  return isFault(number) ? 0 : number;
}

function kindOf(device: DefinedDevice, { definition }: Topology): ConnectionKind | undefined {
  const connectable = { kind: device.kind, variant: variantOf(device), model: device.model };
  return connectionOf(connectable, definition.machine, definition.profile).kind;
}

function hex(number: number, digits: number): string {
  return `0x${number.toString(16).padStart(digits, '0')}`;
}
