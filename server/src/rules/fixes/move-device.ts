// Other places for a device whose address is wrong.
import { formatPciAddress, type PciAddress } from '../../model/pci-address.js';
import type { TextEdit } from '../../text/edit.js';
import type { Topology } from '../../topology/topology.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import { connectionKind, freePlace, isExpressPort } from '../evidence/connection.js';
import type { Facts, Fix } from '../rule.js';
import { hex } from '../words/hex.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';

/** A free slot of the same bus or else of another, a function of the same slot, and libvirt's own choice. */
export function findAnotherPlace(address: XmlElement, place: PciAddress, facts: Facts): Fix[] {
  const places = [freeSlotNear(address, place, facts), freeFunctionBeside(address, place, facts)];
  const moves = places.flatMap(free => (free ? [moveTo(facts, address, place, free)] : []));
  return [...moves, ...letLibvirtChoose(address, facts)];
}

function freeSlotNear({ parent }: XmlElement, place: PciAddress, { topology }: Facts): PciAddress | undefined {
  const slot = topology.freeSlot(place.bus) ?? unclaimedSlot(place.bus, topology);
  if (slot !== undefined) return { ...place, slot, function: 0 };
  const device = parent && topology.deviceAt(parent);
  return device && freePlace(connectionKind(device, topology), topology);
}

/** Of a port's only slot: whoever has it by libvirt's choice alone gives way to an address of the text. */
function unclaimedSlot(bus: number, topology: Topology): number | undefined {
  if (!isExpressPort(topology.buses.get(bus)?.model)) return undefined;
  const isClaimed = topology.occupants(bus).some(({ device, address }) => address.slot === 0 && device.stated?.address);
  return isClaimed ? undefined : 0;
}

/** A further function of a slot that others use. */
function freeFunctionBeside(
  address: XmlElement,
  { bus, slot }: PciAddress,
  { topology }: Facts,
): PciAddress | undefined {
  const isOnBus = slot === 0 || !isExpressPort(topology.buses.get(bus)?.model);
  const isShared = topology
    .occupants(bus)
    .some(({ device, address: at }) => at.slot === slot && device.stated?.address?.element !== address);
  const fn = isOnBus && isShared ? topology.freeFunction(bus, slot) : undefined;
  return fn === undefined ? undefined : { domain: 0, bus, slot, function: fn };
}

/** Changes only the parts that differ. */
export function moveTo({ document }: Facts, address: XmlElement, from: PciAddress, to: PciAddress): Fix {
  const changed = PARTS.filter(({ name }) => from[name] !== to[name]);
  return {
    title: `Move to ${formatPciAddress(to)}`,
    edits: changed.map(part => editOf(document, address, part, to[part.name])),
  };
}

interface Part {
  readonly name: keyof PciAddress;
  readonly digits: number;
  /** The attribute it usually stands behind. */
  readonly after: string;
}

const PARTS: readonly Part[] = [
  { name: 'domain', digits: 4, after: 'type' },
  { name: 'bus', digits: 2, after: 'domain' },
  { name: 'slot', digits: 2, after: 'bus' },
  { name: 'function', digits: 1, after: 'slot' },
];

/** Who writes decimal numbers gets one; everybody else gets libvirt's own notation. */
function editOf(document: XmlDocument, address: XmlElement, { name, digits, after }: Part, value: number): TextEdit {
  const written = address.attribute(name)?.value ?? '';
  const isDecimal = /^(?:0|[1-9]\d*)$/.test(written);
  return setAttribute(document, address, name, isDecimal ? String(value) : hex(value, digits), after);
}
