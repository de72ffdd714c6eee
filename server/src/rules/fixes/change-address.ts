// Repairs of an address that a refusal is about.
import { formatPciAddress } from '../../model/pci-address.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import { guestAddressOf } from '../evidence/guest-address.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import type { Facts, Fix } from '../rule.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';
import { findAnotherPlace, moveTo } from './move-device.js';

/** Another place of its bus or of another one, or libvirt's own choice. */
export function moveElsewhere({ at }: StatedRefusal, facts: Facts): Fix[] {
  const address = guestAddressOf(at);
  return address ? findAnotherPlace(address.element, address.value, facts) : chooseAddress({ at }, facts);
}

export function chooseAddress({ at }: Pick<StatedRefusal, 'at'>, facts: Facts): Fix[] {
  return at.address ? letLibvirtChoose(at.address.element, facts) : [];
}

/** For devices that have no address in any case: nothing is chosen in its place. */
export function deleteAddress({ at }: StatedRefusal, { document }: Facts): Fix[] {
  return at.address ? [{ title: 'Delete the address', edits: [removeElement(document, at.address.element)] }] : [];
}

/** The same place in PCI domain 0, unless something is there. */
export function moveToDomain0({ at }: StatedRefusal, facts: Facts): Fix[] {
  const address = guestAddressOf(at);
  if (!address) return [];
  const { element, value } = address;
  const wanted = { ...value, domain: 0 };
  const isTaken = facts.topology.at(wanted).length > 0 || facts.topology.chipsetAt(wanted) !== undefined;
  return [...(isTaken ? [] : [moveTo(facts, element, value, wanted)]), ...letLibvirtChoose(element, facts)];
}

/** A free slot of bus 0, for what can stand nowhere else. */
export function moveToBus0({ at }: StatedRefusal, facts: Facts): Fix[] {
  const address = guestAddressOf(at);
  const slot = facts.topology.freeSlots(0)[0];
  if (!address) return [];
  const { element, value } = address;
  const wanted = slot === undefined ? undefined : { domain: 0, bus: 0, slot, function: 0 };
  return [...(wanted ? [moveTo(facts, element, value, wanted)] : []), ...letLibvirtChoose(element, facts)];
}

/** The only address that the chipset has for the controller. */
export function moveToPin({ at }: StatedRefusal, facts: Facts, slot: number, fn: number): Fix[] {
  const address = guestAddressOf(at);
  if (!address) return [];
  const { element, value } = address;
  const pin = { domain: 0, bus: 0, slot, function: fn };
  const isFree = facts.topology.at(pin).length === 0 && formatPciAddress(pin) !== formatPciAddress(value);
  return [...(isFree ? [moveTo(facts, element, value, pin)] : []), ...letLibvirtChoose(element, facts)];
}
