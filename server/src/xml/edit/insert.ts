// Inserts markup, written as this project writes it, into a document, written as that document is.
import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../tree.js';
import { inStyle } from './markup.js';
import { indentationOf, styleAt } from './style.js';

/** Puts elements before or after another one: on lines of their own if that one has a line of its own. */
export function insertBeside(
  document: XmlDocument,
  sibling: XmlElement,
  where: 'before' | 'after',
  markup: string,
): TextEdit {
  const style = styleAt(document, sibling.parent ?? sibling);
  const indentation = indentationOf(document, sibling);
  const at = where === 'before' ? sibling.span.start : sibling.span.end;
  const inserted = inStyle(markup, style, indentation ?? '');
  const gap = indentation === undefined ? '' : style.endOfLine + indentation;
  return insertAt(at, where === 'before' ? inserted + gap : gap + inserted);
}

/** Puts elements inside another one, before or after all that it contains. */
export function insertChild(
  document: XmlDocument,
  parent: XmlElement,
  where: 'first' | 'last',
  markup: string,
): TextEdit {
  const neighbour = where === 'first' ? parent.elements[0] : parent.elements.at(-1);
  if (neighbour) return insertBeside(document, neighbour, where === 'first' ? 'before' : 'after', markup);
  const content = onlyContent(document, parent, markup);
  if (parent.isSelfClosing) return openUp(document, parent, content);
  const { start, end } = contentSpan(parent);
  const isEmpty = document.text.slice(start, end).trim() === '';
  return isEmpty ? { span: { start, end }, text: content } : insertAt(where === 'first' ? start : end, content);
}

/** The markup with all white space from the start tag to the end tag. */
function onlyContent(document: XmlDocument, parent: XmlElement, markup: string): string {
  const style = styleAt(document, parent);
  const outer = lineIndentation(document, parent.span.start);
  if (outer === undefined) return inStyle(markup, style, '');
  const inner = outer + style.unit;
  return style.endOfLine + inner + inStyle(markup, style, inner) + style.endOfLine + outer;
}

/** `undefined` in a document that is all on one line: what is inserted stays on it. */
function lineIndentation({ text }: XmlDocument, offset: number): string | undefined {
  if (!/[\r\n]/.test(text.trim())) return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [blanks = ''] = /^[ \t]*/.exec(text.slice(lineStart, offset)) ?? [];
  return blanks;
}

/** Turns `<parent/>` into a pair of tags. */
function openUp({ text }: XmlDocument, { name, startTagSpan }: XmlElement, content: string): TextEdit {
  const { start, end } = startTagSpan;
  const tag = text.slice(start, end).replace(/\s*\/\s*>?$/, '');
  return { span: { start: start + tag.length, end }, text: `>${content}</${name}>` };
}

function contentSpan({ startTagSpan, endTagSpan, span }: XmlElement): { start: number; end: number } {
  return { start: startTagSpan.end, end: endTagSpan?.start ?? span.end };
}

function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
