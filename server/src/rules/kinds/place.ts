// Where a table row looks: `devices/disk/@device` is an attribute, `devices/disk/serial` an element, `@device` an
// attribute of the element itself.
import type { Span } from '../../text/span.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import type { Facts, Problem } from '../rule.js';

export interface Place {
  readonly path: string;
  readonly attribute: string | undefined;
}

export function placesOf(at: string | readonly string[]): readonly Place[] {
  return (typeof at === 'string' ? [at] : at).map(parsePlace);
}

function parsePlace(at: string): Place {
  const [path = '', attribute] = at.startsWith('@') ? ['', at.slice(1)] : at.split('/@');
  return { path, attribute };
}

/**
 * What is wrong with the elements at some places, as far as their tags can be taken at their word.
 * No generator: hundreds of rows look at thousands of elements at every keystroke, and find nothing.
 */
export function problemsAt(
  places: readonly Place[],
  { document, elements }: Facts,
  problemOf: (element: XmlElement, place: Place) => Problem | undefined,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const place of places) {
    for (const element of elements.at(place.path)) {
      const problem = isIntact(document, element) ? problemOf(element, place) : undefined;
      if (problem) found.push(problem);
    }
  }
  return found;
}

/** The attribute that a place names, if the element has it with a value. */
export function valueAt({ attribute: name }: Place, element: XmlElement): XmlAttribute | undefined {
  const attribute = name === undefined ? undefined : element.attribute(name);
  return attribute && (attribute.value !== '' || attribute.valueSpan) ? attribute : undefined;
}

/** An empty value has nothing to underline; its attribute has. */
export function spanOfValue({ span, valueSpan }: XmlAttribute): Span {
  return valueSpan && valueSpan.end > valueSpan.start ? valueSpan : span;
}
