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
export function elementsAt({ path }: Place, { document, elements }: Facts): readonly XmlElement[] {
  const found = elements.at(path);
  return document.faults.length ? found.filter(element => isIntact(document, element)) : found;
}

/** The attribute that a place names, if the element has it with a value. */
export function valueAt({ attribute: name }: Place, element: XmlElement): XmlAttribute | undefined {
  const attribute = name === undefined ? undefined : element.attribute(name);
  return attribute && (attribute.value !== '' || attribute.valueSpan) ? attribute : undefined;
}
