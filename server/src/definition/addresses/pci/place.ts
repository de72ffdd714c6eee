// Puts devices at addresses, and notes why.
import type { PciAddress } from '../../../model/pci-address.js';
import type { Reason } from '../../reason.js';
import { isFault } from './fault.js';
import type { Pass } from './pass.js';
import { pciReason } from './pci-rules.js';
import { claim, claimNext } from './reserve.js';
import type { Seeker } from './seeker.js';

/** An address as libvirt gives it: on function 0 of a USB 2 set it says so itself. */
export interface GivenAddress extends PciAddress {
  readonly multifunction?: 'on';
}

/** Finds the next free place for an open device; only the second run writes it down. */
export function placeNext(seeker: Seeker, pass: Pass, fn?: number): void {
  const { device } = seeker;
  if (!device || pass.complaints.hasFailed(device)) return;
  const found = claimNext(seeker, pass, fn);
  if (isFault(found)) pass.complaints.about(seeker, found);
  else if (!pass.isRehearsal) settle(seeker, found, reasonOf(found, seeker, pass));
}

/** Puts a device where the chipset or a sibling wants it, in both runs alike. */
export function placeAt(address: GivenAddress, seeker: Seeker, pass: Pass, reason: Reason): void {
  const claimed = claim(address, seeker, pass);
  if (isFault(claimed)) pass.complaints.about(seeker, claimed, address);
  else settle(seeker, claimed, reason);
}

/** From now on the address is the device's. */
export function settle({ device }: Seeker, address: GivenAddress, reason: Reason): void {
  if (!device) return;
  device.address = { type: 'pci', multifunction: undefined, zpci: undefined, ...address };
  device.reasons.push(reason);
}

function reasonOf(address: PciAddress, seeker: Seeker, { table }: Pass): Reason {
  const owner = table.buses[address.bus]?.owner;
  const rule = seeker.sharesSlots && address.function > 0 ? 'first-free-function' : 'first-free-slot';
  return pciReason(rule, owner ? [owner] : [], seeker.fact);
}
