import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';

/** What stands between the tags of an element without children; the element's name where that is no single line. */
export function spanOfText({ startTagSpan, endTagSpan, nameSpan, text }: XmlElement): Span {
  const span = { start: startTagSpan.end, end: endTagSpan?.start ?? startTagSpan.end };
  return span.end > span.start && !text.includes('\n') ? span : nameSpan;
}
