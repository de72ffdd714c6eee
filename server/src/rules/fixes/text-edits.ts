// The smallest changes to attributes and elements, in the document's own quotes, line ends and indentation.
import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';

export function setAttribute(element: XmlElement, name: string, value: string, after?: string): TextEdit {
  const attribute = element.attribute(name);
  if (attribute?.valueSpan) return { span: attribute.valueSpan, text: value };
  const previous = (after && element.attribute(after)) || element.attributes.at(-1);
  const at = previous?.span.end ?? element.nameSpan.end;
  const quote = previous?.quote ?? "'";
  return { span: { start: at, end: at }, text: ` ${name}=${quote}${value}${quote}` };
}

export function removeAttribute(document: XmlDocument, element: XmlElement, name: string): TextEdit {
  const span = element.attribute(name)?.span ?? { start: 0, end: 0 };
  const before = document.text.slice(0, span.start).trimEnd().length;
  return { span: { start: before, end: span.end }, text: '' };
}

export function removeElement(document: XmlDocument, element: XmlElement): TextEdit {
  const before = /(?:\r\n|\r|\n)?[ \t]*$/.exec(document.text.slice(0, element.span.start))?.[0].length ?? 0;
  return { span: { start: element.span.start - before, end: element.span.end }, text: '' };
}

/** Lines indented as siblings, after a sibling or before it. */
export function insertBeside(
  document: XmlDocument,
  sibling: XmlElement,
  where: 'before' | 'after',
  lines: readonly string[],
): TextEdit {
  const { text } = document;
  const indent = /(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(0, sibling.span.start))?.[0] ?? '\n';
  const quote = sibling.attributes[0]?.quote ?? "'";
  const quoted = lines.map(line => line.replaceAll("'", quote));
  const at = where === 'after' ? sibling.span.end : sibling.span.start;
  const inserted =
    where === 'after' ? quoted.map(line => indent + line).join('') : quoted.map(line => line + indent).join('');
  return { span: { start: at, end: at }, text: inserted };
}
