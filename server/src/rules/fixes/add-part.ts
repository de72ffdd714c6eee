// Adds what libvirt insists on and the text leaves out.
import { setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

export function addAttribute(element: XmlElement, name: string, value: string, { document }: Facts): Fix {
  return { title: `Add ${name}='${value}'`, edits: [setAttribute(document, element, name, value)] };
}

export function addChild(
  parent: XmlElement,
  markup: string,
  { document }: Facts,
  where: 'first' | 'last' = 'last',
): Fix {
  const [tag = ''] = /^<[^\s/>]+/.exec(markup) ?? [];
  return { title: `Add ${tag}>`, edits: [insertChild(document, parent, where, markup)] };
}
