import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Fix } from '../rule.js';
import { nearest } from '../words/nearest.js';

/** Other values for an attribute, the most similar first; never more than a light bulb's menu bears. */
export function changeTo({ value, valueSpan }: XmlAttribute, values: readonly string[]): Fix[] {
  if (!valueSpan) return [];
  return nearest(value, values)
    .slice(0, 4)
    .map(text => ({ title: `Change to '${text}'`, edits: [{ span: valueSpan, text }] }));
}

/** The same for an attribute that the element may not have: then there is nothing to change. */
export function changeAttribute(element: XmlElement, name: string, values: readonly string[]): Fix[] {
  const attribute = element.attribute(name);
  return attribute ? changeTo(attribute, values) : [];
}
