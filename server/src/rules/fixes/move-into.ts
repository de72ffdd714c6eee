import { insertChild } from '../../xml/edit/insert.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import { indentationOf } from '../../xml/edit/style.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

/** Takes an element from where it is to the end of another one that is not inside it. */
export function moveInto(home: XmlElement, element: XmlElement, { document }: Facts): Fix[] {
  const { start, end } = element.span;
  if (home.span.start >= start && home.span.end <= end) return [];
  const indentation = indentationOf(document, element) ?? '';
  const markup = document.text
    .slice(start, end)
    .replaceAll(/(\r\n|\r|\n)/g, '\n')
    .replaceAll(`\n${indentation}`, '\n');
  const edits = [removeElement(document, element), insertChild(document, home, 'last', markup)];
  return [{ title: `Move into <${home.name}>`, edits }];
}
