import type { XmlElement } from '../../xml/tree.js';

/** Whether libvirt reads the element at all: of siblings of one name, it mostly takes the first. */
export function isFirstOfName(element: XmlElement): boolean {
  return element.parent?.child(element.name) === element;
}

/** Whether libvirt reads what contains the element. */
export function isInFirst({ parent }: XmlElement): boolean {
  return parent !== undefined && isFirstOfName(parent);
}
