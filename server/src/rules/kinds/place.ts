// Where a table row looks: `devices/disk/@device` is an attribute, `devices/disk/serial` an element, `@device` an
// attribute of the element itself.
import { readsDeviceKind } from '../../machine/newer-device-kinds.js';
import type { Span } from '../../text/span.js';
import type { ElementKey, ElementTest } from '../../xml/indexed-place.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import type { Facts, Problem } from '../rule.js';

export interface Place {
  readonly path: string;
  readonly attribute: string | undefined;
  /** The element below `<devices>` that the path leads through. */
  readonly device: string | undefined;
}

export function placesOf(at: string | readonly string[]): readonly Place[] {
  return (typeof at === 'string' ? [at] : at).map(parsePlace);
}

function parsePlace(at: string): Place {
  const [path = '', attribute] = at.startsWith('@') ? ['', at.slice(1)] : at.split('/@');
  return { path, attribute, device: /^devices\/([^/]+)/.exec(path)?.[1] };
}

type ProblemOf = (element: XmlElement, place: Place) => Problem | undefined;

// No generators: hundreds of rows look at thousands of elements at every keystroke, and find nothing.

/** What is wrong with the elements at some places, as far as their tags can be taken at their word. */
export function problemsAt(places: readonly Place[], facts: Facts, problemOf: ProblemOf): readonly Problem[] {
  const found: Problem[] = [];
  for (const place of places) collect(facts.elements.at(place.path), place, facts, problemOf, found);
  return found;
}

/** The same for elements that pass a test, which is asked once about each; see `ElementIndex`. */
export function problemsAmong(
  places: readonly Place[],
  test: ElementTest,
  facts: Facts,
  problemOf: ProblemOf,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const place of places) collect(facts.elements.passing(place.path, test), place, facts, problemOf, found);
  return found;
}

/** The same for elements that have the attribute of their place, with a value that passes a test. */
export function problemsHaving(
  places: readonly Place[],
  isSuspect: (value: string) => boolean,
  facts: Facts,
  problemOf: ProblemOf,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const place of places) {
    if (place.attribute === undefined) continue;
    for (const [value, elements] of facts.elements.byValue(place.path, place.attribute)) {
      if (isSuspect(value)) collect(elements, place, facts, problemOf, found);
    }
  }
  return found;
}

/** The same for elements that share their key with another one of their place. */
export function problemsSharing(
  places: readonly Place[],
  key: ElementKey,
  facts: Facts,
  problemOf: ProblemOf,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const place of places) {
    for (const elements of facts.elements.byKey(place.path, key).values()) {
      if (elements.length > 1) collect(elements, place, facts, problemOf, found);
    }
  }
  return found;
}

function collect(
  elements: readonly XmlElement[],
  place: Place,
  { document, definition: { profile } }: Facts,
  problemOf: ProblemOf,
  found: Problem[],
): void {
  if (place.device !== undefined && !readsDeviceKind(place.device, profile)) return;
  for (const element of elements) {
    const problem = isIntact(document, element) ? problemOf(element, place) : undefined;
    if (problem) found.push(problem);
  }
}

/** The attribute that a place names, if the element has it with a value. */
export function valueAt({ attribute: name }: Place, element: XmlElement): XmlAttribute | undefined {
  const attribute = name === undefined ? undefined : element.attribute(name);
  return attribute && (attribute.value !== '' || attribute.valueSpan) ? attribute : undefined;
}

/** Where the element as a whole is at fault. */
export function spanOfName({ nameSpan }: XmlElement): Span {
  return nameSpan;
}

/** An empty value has nothing to underline; its attribute has. */
export function spanOfValue({ span, valueSpan }: XmlAttribute): Span {
  return valueSpan && valueSpan.end > valueSpan.start ? valueSpan : span;
}
