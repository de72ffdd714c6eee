import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../tree.js';
import { blanksBefore, indentationOf } from './style.js';

const REST_OF_LINE = /[ \t]*(?:\r\n|\r|\n|$)/y;

/** Takes an element away: with its lines if nothing else stands on them, otherwise with the blanks in front of it. */
export function removeElement(document: XmlDocument, element: XmlElement): TextEdit {
  const { text } = document;
  const { start, end } = element.span;
  REST_OF_LINE.lastIndex = end;
  const isAlone = indentationOf(document, element) !== undefined && REST_OF_LINE.test(text);
  const before = indentationOf(document, element) === undefined || isAlone ? blanksBefore(text, start).length : 0;
  return { span: { start: start - before, end: isAlone ? REST_OF_LINE.lastIndex : end }, text: '' };
}
