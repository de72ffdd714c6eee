import type { PciAddress } from '../../model/pci-address.js';
import { cNumber } from '../../model/values/c-number.js';
import type { XmlElement } from '../../xml/tree.js';
import type { PciNumber } from '../evidence/pci-numbers.js';
import type { Facts, Fix } from '../rule.js';
import { findAnotherPlace, moveTo } from './move-device.js';

/** A place that exists, for a guest address of which one part is too high; a host device's address nobody can guess. */
export function placeInRange({ element, attribute, partOf }: PciNumber, facts: Facts): Fix[] {
  if (partOf !== 'guest') return [];
  const place = asWritten(element);
  const fixes = findAnotherPlace(element, place, facts);
  const zero = { ...place, function: 0 };
  const others = facts.topology.at(zero).filter(({ stated }) => stated?.address?.element !== element);
  const isZeroFree = others.length === 0;
  return isZeroFree && attribute.name === 'function' ? [moveTo(facts, element, place, zero), ...fixes] : fixes;
}

function asWritten(address: XmlElement): PciAddress {
  const part = (name: keyof PciAddress) => {
    const value = cNumber(address.attribute(name)?.value ?? '0');
    return typeof value === 'number' ? value : 0;
  };
  return { domain: part('domain'), bus: part('bus'), slot: part('slot'), function: part('function') };
}
