// The smallest changes to the attributes of an element.
import type { TextEdit } from '../../text/edit.js';
import type { XmlAttribute, XmlDocument, XmlElement } from '../tree.js';
import { escapeValue } from './escape.js';
import { styleAt } from './style.js';

/** Gives an attribute this value; a new one goes behind the attribute `after`, or else behind all others. */
export function setAttribute(
  document: XmlDocument,
  element: XmlElement,
  name: string,
  value: string,
  after?: string,
): TextEdit {
  const attribute = element.attribute(name);
  return attribute
    ? changeValue(document, element, attribute, value)
    : insertAttribute(document, element, { name, value, after });
}

function changeValue(document: XmlDocument, element: XmlElement, attribute: XmlAttribute, value: string): TextEdit {
  const { name, span, valueSpan } = attribute;
  if (valueSpan && attribute.quote) return { span: valueSpan, text: escapeValue(value, attribute.quote) };
  const { quote } = styleAt(document, element);
  return { span, text: `${name}=${quote}${escapeValue(value, quote)}${quote}` };
}

interface NewAttribute {
  readonly name: string;
  readonly value: string;
  readonly after: string | undefined;
}

function insertAttribute(document: XmlDocument, element: XmlElement, { name, value, after }: NewAttribute): TextEdit {
  const previous = (after === undefined ? undefined : element.attribute(after)) ?? element.attributes.at(-1);
  const at = previous?.span.end ?? element.nameSpan.end;
  const quote = previous?.quote ?? styleAt(document, element).quote;
  const gap = gapBefore(document, previous, element);
  return { span: { start: at, end: at }, text: `${gap}${name}=${quote}${escapeValue(value, quote)}${quote}` };
}

/** What separates attributes: a blank, or a new line where each of them has one. */
function gapBefore({ text }: XmlDocument, previous: XmlAttribute | undefined, element: XmlElement): string {
  if (!previous) return ' ';
  const before = element.attributes[element.attributes.indexOf(previous) - 1];
  const gap = text.slice(before?.span.end ?? element.nameSpan.end, previous.span.start);
  return /[\r\n]/.test(gap) && gap.trim() === '' ? gap : ' ';
}

/** Takes an attribute away, with the white space in front of it. */
export function removeAttribute({ text }: XmlDocument, { span }: XmlAttribute): TextEdit {
  const start = text.slice(0, span.start).trimEnd().length;
  return { span: { start, end: span.end }, text: '' };
}
