// Where a table row looks: `devices/disk/@device` is an attribute, `devices/disk/serial` an element, `@device` an
// attribute of the element itself.
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import type { Facts } from '../rule.js';

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

/** The elements at a place whose tags can be taken at their word. */
export function* elementsAt(places: readonly Place[], facts: Facts): Iterable<{ element: XmlElement; place: Place }> {
  for (const place of places) {
    for (const element of facts.elements.at(place.path)) {
      if (isIntact(facts.document, element)) yield { element, place };
    }
  }
}

/** The attributes at a place that have a value. */
export function* attributesAt(
  places: readonly Place[],
  facts: Facts,
): Iterable<{ element: XmlElement; attribute: XmlAttribute }> {
  for (const { element, place } of elementsAt(places, facts)) {
    const attribute = place.attribute === undefined ? undefined : element.attribute(place.attribute);
    if (attribute?.valueSpan) yield { element, attribute };
  }
}
