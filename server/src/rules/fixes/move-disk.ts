// Other places for a disk on its drive bus.
import type { StatedDriveAddress } from '../../model/address.js';
import type { TextEdit } from '../../text/edit.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { accepts, defineWith } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';

type Part = 'controller' | 'bus' | 'target' | 'unit';

const PARTS: readonly Part[] = ['controller', 'bus', 'target', 'unit'];
const UNITS = 16;

/** The next unit of the same bus, or libvirt's choice by the disk's name. */
export function moveToFreeUnit({ at }: StatedRefusal, facts: Facts): Fix[] {
  if (at.address?.type !== 'drive') return [];
  const { address } = at;
  const units = Array.from({ length: UNITS }, (_, unit) => ({ unit }));
  const free = units.find(change => isAccepted(at, address, change, facts));
  const move = free && { title: `Move to unit ${free.unit}`, edits: editsFor(address, free, facts) };
  return [...(move ? [move] : []), ...letLibvirtChoose(address.element, facts)];
}

/** Zero for the parts of the address that can be nothing else on the bus. */
export function zero(parts: readonly Part[]): (refusal: StatedRefusal, facts: Facts) => Fix[] {
  return ({ at }, facts) => {
    if (at.address?.type !== 'drive') return [];
    const { address } = at;
    const wrong = parts.filter(part => (address[part]?.value ?? 0) !== 0);
    const change = Object.fromEntries(wrong.map(part => [part, 0]));
    const title = `Change ${wrong.join(' and ')} to 0`;
    const isGood = wrong.length > 0 && isAccepted(at, address, change, facts);
    const corrected = isGood ? [{ title, edits: editsFor(address, change, facts) }] : [];
    return [...corrected, ...letLibvirtChoose(address.element, facts)];
  };
}

function isAccepted(
  at: StatedRefusal['at'],
  address: StatedDriveAddress,
  change: Partial<Record<Part, number>>,
  facts: Facts,
): boolean {
  const { nameSpan } = address.element;
  const parts = PARTS.flatMap(part => {
    const value = change[part];
    return value === undefined ? [] : [[part, { value, span: nameSpan }]];
  });
  const after = defineWith(facts, at, { address: { ...address, ...Object.fromEntries(parts) } });
  return accepts(after, at) && after.refusals.length < facts.definition.refusals.length;
}

function editsFor(address: StatedDriveAddress, change: Partial<Record<Part, number>>, facts: Facts): TextEdit[] {
  return PARTS.flatMap(part => {
    const value = change[part];
    return value === undefined ? [] : [setAttribute(facts.document, address.element, part, String(value))];
  });
}
