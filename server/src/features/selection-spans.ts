// What grows around a cursor: a value, its attribute, the tag, what the element contains, the element, and so on outwards.
import type { Span } from '../text/span.js';
import { type Place, placeAt } from '../xml/place-at.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import type { Snapshot } from './snapshot.js';

/** From the smallest to the whole text; each is larger than the one before. */
export function selectionSpans({ guest, document, text }: Snapshot, offset: number): readonly Span[] {
  const place = guest && placeAt(document, offset);
  const whole = { start: 0, end: text.length };
  const spans = place ? [...spansWithin(place, offset), ...spansAround(place.element), whole] : [whole];
  return growing([{ start: offset, end: offset }, ...spans]).slice(1);
}

function spansWithin({ element, attribute, name, isInStartTag }: Place, offset: number): Span[] {
  const comment = element.children.find(
    ({ kind, span }) => kind === 'comment' && span.start < offset && offset < span.end,
  );
  const inAttribute = attribute ? spansOf(attribute) : [];
  const inTag = isInStartTag ? [element.startTagSpan] : [];
  return [...(comment ? [comment.span] : []), ...(name ? [name] : []), ...inAttribute, ...inTag];
}

function spansOf({ span, nameSpan, valueSpan, quote }: XmlAttribute): Span[] {
  const quoted = valueSpan && quote ? [valueSpan, { start: valueSpan.start - 1, end: span.end }] : [];
  return [nameSpan, ...quoted, span];
}

function spansAround(element: XmlElement): Span[] {
  const { span, startTagSpan, endTagSpan, isSelfClosing } = element;
  const content = isSelfClosing ? [] : [{ start: startTagSpan.end, end: endTagSpan?.start ?? span.end }];
  return [...content, span, ...(element.parent ? spansAround(element.parent) : [])];
}

function growing(spans: readonly Span[]): Span[] {
  const grown: Span[] = [];
  for (const span of spans) {
    const last = grown.at(-1);
    const contains = !last || (span.start <= last.start && last.end <= span.end);
    const isLarger = !last || span.end - span.start > last.end - last.start;
    if (contains && isLarger) grown.push(span);
  }
  return grown;
}
