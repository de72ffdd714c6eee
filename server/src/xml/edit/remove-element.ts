import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../tree.js';
import { indentationOf } from './style.js';

/** Takes an element away: with its lines if nothing else stands on them, otherwise with the blanks in front of it. */
export function removeElement(document: XmlDocument, element: XmlElement): TextEdit {
  const { text } = document;
  const { start, end } = element.span;
  const indentation = indentationOf(document, element);
  const [rest = ''] = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end, lineLimit(text, end))) ?? [];
  const isAlone = indentation !== undefined && (rest !== '' || end === text.length);
  if (isAlone) return { span: { start: start - indentation.length, end: end + rest.length }, text: '' };
  const blanks = indentation === undefined ? (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return { span: { start: start - blanks, end }, text: '' };
}

/** Behind the line break that follows an offset. */
function lineLimit(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  const carriageReturn = text.indexOf('\r', offset);
  const found = [lineFeed, carriageReturn].filter(at => at >= 0);
  return found.length ? Math.min(...found) + 2 : text.length;
}
