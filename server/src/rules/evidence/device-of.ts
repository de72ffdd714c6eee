import type { XmlElement } from '../../xml/tree.js';

/** The device that an element is, or is part of; outside of `<devices>` the root of the document. */
export function deviceOf(element: XmlElement): XmlElement {
  const { parent } = element;
  return !parent || parent.name === 'devices' ? element : deviceOf(parent);
}
