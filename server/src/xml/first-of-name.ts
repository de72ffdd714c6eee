import type { XmlElement } from './tree.js';

/** Whether no sibling before it has its name. */
export function isFirstOfName(element: XmlElement): boolean {
  return element.parent?.child(element.name) === element;
}

/** The same of what contains it. */
export function isInFirst({ parent }: XmlElement): boolean {
  return parent !== undefined && isFirstOfName(parent);
}
