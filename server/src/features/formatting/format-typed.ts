// The indentation of the line that is being typed on: a new line's, or that of an end tag that has just been finished.
import type { TextEdit } from '../../text/edit.js';
import { indentationBefore } from '../../xml/edit/style.js';
import { placeAt } from '../../xml/place-at.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Snapshot } from '../snapshot.js';
import { hasWords } from './has-words.js';

/** `offset` is behind the typed character. */
export function formatTyped({ guest, document, text }: Snapshot, offset: number, unit: string): readonly TextEdit[] {
  const place = guest && placeAt(document, offset);
  const typed = text[offset - 1];
  if (typed === '>') {
    const { element } = placeAt(document, offset - 1) ?? {};
    return guest && element?.endTagSpan?.end === offset ? endTagEdits(element, text) : [];
  }
  if (!place || place.isInStartTag || !/[\n\r]/.test(text[lineStart(text, offset) - 1] ?? '')) return [];
  return newLineEdits(place.element, text, offset, unit);
}

function endTagEdits({ startTagSpan, endTagSpan }: XmlElement, text: string): TextEdit[] {
  const written = endTagSpan && indentationBefore(text, endTagSpan.start);
  const wanted = indentationBefore(text, startTagSpan.start);
  if (!endTagSpan || written === undefined || wanted === undefined || written === wanted) return [];
  return [{ span: { start: endTagSpan.start - written.length, end: endTagSpan.start }, text: wanted }];
}

function newLineEdits(element: XmlElement, text: string, offset: number, unit: string): TextEdit[] {
  const outer = indentationBefore(text, element.span.start);
  if (outer === undefined || hasWords(element)) return [];
  const start = lineStart(text, offset);
  const end = start + (/^[ \t]*/.exec(text.slice(start, start + LONGEST_INDENTATION))?.[0].length ?? 0);
  const wanted = text.startsWith('</', end) ? outer : outer + unit;
  return text.slice(start, end) === wanted ? [] : [{ span: { start, end }, text: wanted }];
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

const LONGEST_INDENTATION = 1000;
