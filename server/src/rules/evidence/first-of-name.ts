import type { XmlElement } from '../../xml/tree.js';

/** Whether libvirt reads the element at all: of siblings of one name, it mostly takes the first. */
export function isFirstOfName(element: XmlElement): boolean {
  return element.parent?.child(element.name) === element;
}

/** Whether it is the first of its name with the attribute, which is where libvirt looks for some attributes. */
export function isFirstHaving(element: XmlElement, attribute: string): boolean {
  const isLike = (each: XmlElement) => each.name === element.name && each.attribute(attribute) !== undefined;
  return element.parent?.elements.find(isLike) === element;
}

/** Whether libvirt reads what contains the element. */
export function isInFirst({ parent }: XmlElement): boolean {
  return parent !== undefined && isFirstOfName(parent);
}
