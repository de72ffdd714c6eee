// Takes away what libvirt does not want, or cannot read and does not need.
import { removeAttribute } from '../../xml/edit/attributes.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

export function deleteAttribute(attribute: XmlAttribute | undefined, { document }: Facts): Fix[] {
  return attribute ? [{ title: `Remove ${attribute.name}`, edits: [removeAttribute(document, attribute)] }] : [];
}

export function deleteElement(element: XmlElement | undefined, { document }: Facts): Fix[] {
  return element ? [{ title: `Remove <${element.name}>`, edits: [removeElement(document, element)] }] : [];
}
