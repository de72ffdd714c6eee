// The places of a PCI address that are free for just this device, each with what it is part of.

import type { DefinedController, DefinedDevice } from '../../../definition/devices.js';
import { variantOf } from '../../../definition/variant-of.js';
import { connectionOf } from '../../../machine/connection.js';
import { type ConnectionKind, isPciControllerModel, pciControllers } from '../../../machine/pci-controllers.js';
import { cNumber } from '../../../model/values/c-number.js';
import { isFault } from '../../../model/values/parsed.js';
import { hexNumber } from '../../../text/hex.js';
import type { Topology } from '../../../topology/topology.js';
import { definedName } from '../../hover/defined-name.js';
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
  const found = [...topology.buses].flatMap(([bus, controller]): (KnownValue & { readonly merit: number })[] => {
    const rooms = roomsOn(bus, device, topology);
    if (!rooms.length || !takes(controller, kind)) return [];
    const { model, index, stated } = controller;
    const added = stated ? '' : ' · added by libvirt';
    const detail = `${model} ${index} · ${roomIn(rooms)}, ${hotplugOn(bus, topology)}${added}`;
    const merit = (topology.hotplugOn(bus) === 'possible' ? 2 : 0) + (rooms.some(({ guest }) => !guest) ? 1 : 0);
    return [{ value: hexNumber(bus, 2), detail, kind: 'place', merit }];
  });
  // Hotplug first, and what stands empty before what libvirt would have to clear.
  return found.sort((a, b) => b.merit - a.merit);
}

/** As libvirt itself would put it, or as an address may ask for. */
function takes({ model }: DefinedController, kind: ConnectionKind | undefined): boolean {
  if (!isPciControllerModel(model)) return false;
  const { automatic, byAddress } = takenByBus(pciControllers[model]);
  return kind === undefined || automatic.includes(kind) || byAddress.includes(kind);
}

function roomIn(rooms: readonly Room[]): string {
  const free = rooms.filter(({ guest }) => !guest);
  if (free.length > 1) return `${free.length} slots free`;
  return free.length ? 'free' : `free once ${nameOf(rooms[0])} has moved`;
}

function hotplugOn(bus: number, topology: Topology): string {
  return topology.hotplugOn(bus) === 'possible' ? 'hotpluggable' : 'no hotplug';
}

function slots(question: Question): KnownValue[] {
  const { topology } = question.guest;
  const bus = stated(question, 'bus');
  const rooms = roomsOn(bus, deviceAround(question), topology);
  // What stands empty comes before what libvirt would have to clear.
  const inOrder = [...rooms.filter(({ guest }) => !guest), ...rooms.filter(({ guest }) => guest)];
  return inOrder.map(room => {
    const detail = `${roomIn([room])}, ${hotplugOn(bus, topology)}`;
    return { value: hexNumber(room.slot, 2), detail, kind: 'place' };
  });
}

/** A slot that no address in the text claims. */
interface Room {
  readonly slot: number;
  /** A device that libvirt puts there as long as nobody wants the slot. */
  readonly guest: DefinedDevice | undefined;
}

function roomsOn(bus: number, device: DefinedDevice | undefined, topology: Topology): readonly Room[] {
  const model = topology.buses.get(bus)?.model;
  if (!isPciControllerModel(model)) return [];
  const { firstSlot, lastSlot } = pciControllers[model];
  const slots = Array.from({ length: lastSlot - firstSlot + 1 }, (_, n) => firstSlot + n);
  const occupants = topology.occupants(bus).filter(occupant => occupant.device !== device);
  return slots.flatMap(slot => {
    const others = occupants.filter(({ address }) => address.slot === slot).map(occupant => occupant.device);
    const isClaimed =
      others.some(({ stated }) => stated?.address) || topology.chipsetAt({ domain: 0, bus, slot, function: 0 });
    return isClaimed ? [] : [{ slot, guest: others[0] }];
  });
}

function nameOf(room: Room | undefined): string {
  return room?.guest ? definedName(room.guest) : 'the device there';
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
      ? [
          {
            value: hexNumber(number, 1),
            detail: number ? 'function 0 needs multifunction="on"' : 'free',
            kind: 'place',
          },
        ]
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
