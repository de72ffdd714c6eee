import type { XmlElement } from '../../xml/tree.js';

/** Whether libvirt reads the element at all: of siblings of one name, it mostly takes the first. */
export function isFirstOfName(element: XmlElement): boolean {
  return element.parent?.child(element.name) === element;
}
