import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';

/** The value of an attribute; the attribute where the value is empty, the element's name where it is left out. */
export function spanOfAttribute(element: XmlElement, name: string): Span {
  const attribute = element.attribute(name);
  if (!attribute) return element.nameSpan;
  const { valueSpan, span } = attribute;
  return valueSpan && valueSpan.end > valueSpan.start ? valueSpan : span;
}
