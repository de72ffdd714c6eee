// Everything that a document names, in the order of the text.
import { parseCpuSet } from '../../model/values/cpu-set.js';
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import { writtenAt } from '../../xml/written-at.js';
import type { Guest } from '../snapshot.js';
import { controllerOccurrences } from './controllers.js';
import { type NamedPlace, namedPlaces } from './named-places.js';
import type { NamedKind, Occurrence } from './occurrence.js';
import { valueKey } from './value-key.js';

/** Many requests ask about one guest. */
const known = new WeakMap<Guest, readonly Occurrence[]>();

export function occurrencesIn(guest: Guest): readonly Occurrence[] {
  let found = known.get(guest);
  if (!found) {
    found = readOccurrences(guest);
    known.set(guest, found);
  }
  return found;
}

function readOccurrences(guest: Guest): readonly Occurrence[] {
  const { element } = guest.domain;
  const named = namedPlaces.flatMap(place => occurrencesAt(place, element));
  return [...named, ...controllerOccurrences(guest)].sort((a, b) => a.span.start - b.span.start);
}

/** What brings things of a kind into being, controllers apart. */
export function declarationsIn(guest: Guest, kind: NamedKind): readonly Occurrence[] {
  const places = namedPlaces.filter(place => place.kind === kind && place.isDeclaration);
  return places.flatMap(place => occurrencesAt(place, guest.domain.element));
}

function occurrencesAt(place: NamedPlace, root: XmlElement): Occurrence[] {
  return writtenAt(root, place.at).flatMap(({ value, span }) => {
    return keysOf(value, place).map(key => occurrence(key, span, place));
  });
}

function occurrence(key: string, span: Span, { kind, notation, isDeclaration = false }: NamedPlace): Occurrence {
  return { kind, key, span, notation, isDeclaration };
}

function keysOf(value: string, { notation }: NamedPlace): readonly string[] {
  if (notation === 'set') return parseCpuSet(value)?.map(String) ?? [];
  const key = valueKey(value, notation);
  return key === undefined ? [] : [key];
}
