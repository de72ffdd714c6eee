// The smallest changes to attributes and elements, in the document's own quotes, line ends and indentation.
import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';

/** A new attribute goes behind the one named `after`, or behind the last. */
export function setAttribute(element: XmlElement, name: string, value: string, after?: string): TextEdit {
  const attribute = element.attribute(name);
  if (attribute?.valueSpan) return { span: attribute.valueSpan, text: value };
  const previous = (after && element.attribute(after)) || element.attributes.at(-1);
  const at = previous?.span.end ?? element.nameSpan.end;
  const quote = previous?.quote ?? "'";
  return { span: { start: at, end: at }, text: ` ${name}=${quote}${value}${quote}` };
}

/** Together with the blanks in front. */
export function removeAttribute(document: XmlDocument, element: XmlElement, name: string): TextEdit {
  const { start, end } = element.attribute(name)?.span ?? { start: 0, end: 0 };
  return { span: { start: document.text.slice(0, start).trimEnd().length, end }, text: '' };
}

/** An element that has a line to itself takes the line along. */
export function removeElement({ text }: XmlDocument, { span }: XmlElement): TextEdit {
  const before = LINE_START.exec(text.slice(0, span.start))?.[0].length;
  const after = REST_OF_LINE.exec(text.slice(span.end))?.[0].length;
  if (before === undefined || after === undefined) return { span, text: '' };
  return { span: { start: span.start - before, end: span.end + after }, text: '' };
}

/** Lines of their own, indented as the element; a comment at the end of its line stays with it. */
export function insertAfter(
  { text }: XmlDocument,
  { span, attributes }: XmlElement,
  markup: readonly string[],
): TextEdit {
  const lineStart = LINE_START.exec(text.slice(0, span.start))?.[0] ?? '';
  const comment = lineStart ? (COMMENT_IN_LINE.exec(text.slice(span.end))?.[0].length ?? 0) : 0;
  const at = span.end + comment;
  const quoted = markup.map(each => each.replaceAll("'", attributes[0]?.quote ?? "'"));
  return { span: { start: at, end: at }, text: quoted.map(each => lineStart + each).join('') };
}

export function insertBefore(
  { text }: XmlDocument,
  { span, attributes }: XmlElement,
  markup: readonly string[],
): TextEdit {
  const lineStart = LINE_START.exec(text.slice(0, span.start))?.[0] ?? '';
  const quoted = markup.map(each => each.replaceAll("'", attributes[0]?.quote ?? "'"));
  return { span: { start: span.start, end: span.start }, text: quoted.map(each => each + lineStart).join('') };
}

/** The line end and the blanks in front of what stands first in its line. */
const LINE_START = /(?:\r\n|\r|\n)[ \t]*$/;
/** Blanks with nothing behind them. */
const REST_OF_LINE = /^[ \t]*(?=[\r\n]|$)/;
const COMMENT_IN_LINE = /^[ \t]*<!--(?:(?!-->)[^\r\n])*-->(?=[ \t]*(?:[\r\n]|$))/;
