// The two ways to get an address: to claim a given one, or to take the next free one.
import type { PciAddress } from '../../../model/pci-address.js';
import type { Manner } from './bus-table.js';
import type { Fault } from './fault.js';
import { growTo } from './grow.js';
import type { Pass } from './pass.js';
import type { Seeker } from './seeker.js';

/** Takes a given address. Its bus may have moved on by one: libvirt then changes the address for good. */
export function claim<A extends PciAddress>(address: A, seeker: Seeker, pass: Pass): A | Fault {
  return reserve(address, seeker, 'asTold', pass);
}

/** Takes the next free address; `fn` is the function that the seeker insists on. */
export function claimNext(seeker: Seeker, pass: Pass, fn?: number): PciAddress | Fault {
  const { table } = pass;
  if (!table.buses.length) return { name: 'no-buses' };
  const found = table.freePlace(seeker, fn);
  if (found) return reserve(found, seeker, 'automatic', pass);
  if (!pass.isRehearsal) return { name: 'no-place' };
  const bus = growTo(table.buses.length, seeker, pass);
  if (typeof bus !== 'number') return bus;
  const slot = table.buses[bus]?.controller.firstSlot ?? 0;
  return reserve({ domain: 0, bus, slot, function: fn ?? 0 }, seeker, 'automatic', pass);
}

function reserve<A extends PciAddress>(wanted: A, seeker: Seeker, manner: Manner, pass: Pass): A | Fault {
  const { table } = pass;
  const number = pass.isRehearsal ? growTo(wanted.bus, seeker, pass) : wanted.bus;
  if (typeof number !== 'number') return number;
  const address = number === wanted.bus ? wanted : { ...wanted, bus: number };
  const fault = table.faultOf(address, seeker, manner);
  if (fault) return fault;
  const bus = table.buses[number];
  const occupant = bus?.occupantAt(address.slot, address.function);
  if (occupant) return { name: 'in-use', occupant };
  bus?.occupy(address.slot, address.function, seeker, seeker.sharesSlots);
  return address;
}
