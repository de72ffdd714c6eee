// What stands at an offset of a document.
import { type Span, touches } from '../text/span.js';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.js';

export interface Place {
  /** The innermost element around the offset. */
  readonly element: XmlElement;
  /** The attribute under the offset. */
  readonly attribute: XmlAttribute | undefined;
  /** Whether the offset is in the start tag, its angle brackets included. */
  readonly isInStartTag: boolean;
  /** The element's name under the offset, in the start tag or in the end tag. */
  readonly name: Span | undefined;
}

/** `undefined` outside all elements. */
export function placeAt(document: XmlDocument, offset: number): Place | undefined {
  let element = around(document.nodes.filter(isElement), offset);
  for (let inner = element; inner; inner = around(inner.elements, offset)) element = inner;
  if (!element) return undefined;
  return {
    element,
    attribute: element.attributes.find(({ span }) => touches(span, offset)),
    isInStartTag: touches(element.startTagSpan, offset),
    name: [element.nameSpan, ...endNameOf(element)].find(span => touches(span, offset)),
  };
}

/** The last that begins before the offset, if it has not ended there: siblings stand in order. */
function around(elements: readonly XmlElement[], offset: number): XmlElement | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = elements[low - 1];
  return found && offset < found.span.end ? found : undefined;
}

function endNameOf({ endTagSpan, name }: XmlElement): Span[] {
  if (!endTagSpan) return [];
  const start = endTagSpan.start + 2;
  return [{ start, end: Math.min(start + name.length, endTagSpan.end) }];
}

function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}
