// Everything that a document names, in the order of the text.
import { parseCpuSet } from '../../model/values/cpu-set.js';
import type { Span } from '../../text/span.js';
import { elementsAt } from '../../xml/elements-at.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest } from '../snapshot.js';
import { controllerOccurrences } from './controllers.js';
import { type NamedPlace, namedPlaces } from './named-places.js';
import type { NamedKind, Occurrence } from './occurrence.js';
import { valueKey } from './value-key.js';

export function occurrencesIn(guest: Guest): readonly Occurrence[] {
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
  const [path = '', attribute] = place.at.split('/@');
  return elementsAt(root, path).flatMap(element => {
    const written = attribute === undefined ? wordIn(element) : writtenIn(element, attribute);
    return written ? keysOf(written.value, place).map(key => occurrence(key, written.span, place)) : [];
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

interface Written {
  readonly value: string;
  readonly span: Span;
}

function writtenIn(element: XmlElement, name: string): Written | undefined {
  const attribute = element.attribute(name);
  return attribute?.valueSpan && { value: attribute.value, span: attribute.valueSpan };
}

/** The word that an element holds, without the white space around. */
function wordIn({ children }: XmlElement): Written | undefined {
  const [text, ...others] = children;
  if (text?.kind !== 'text' || others.length > 0) return undefined;
  const start = text.span.start + (text.value.length - text.value.trimStart().length);
  const value = text.value.trim();
  return value ? { value, span: { start, end: start + value.length } } : undefined;
}
