import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Fix } from '../rule.js';

/** Another name for an element, in both its tags. */
export function renameElement({ name, nameSpan, endTagSpan }: XmlElement, to: string | undefined): Fix[] {
  if (to === undefined) return [];
  const start = (endTagSpan?.start ?? 0) + '</'.length;
  const atEnd = endTagSpan ? [{ span: { start, end: start + name.length }, text: to }] : [];
  return [{ title: `Change to <${to}>`, edits: [{ span: nameSpan, text: to }, ...atEnd] }];
}

export function renameAttribute({ nameSpan }: XmlAttribute, to: string | undefined): Fix[] {
  return to === undefined ? [] : [{ title: `Change to ${to}`, edits: [{ span: nameSpan, text: to }] }];
}
