// Where new elements go among those of the document, so that its comments stay with what they are about.
import type { TextEdit } from '../../text/edit.js';
import { insertBeside, insertChild } from '../../xml/edit/insert.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import { type Printed, printXml } from '../definition-xml/printed.js';

/** Behind a sibling and behind the comments that follow it on its line. */
export function insertAfter(document: XmlDocument, sibling: XmlElement, elements: readonly Printed[]): TextEdit {
  const { text } = insertBeside(document, sibling, 'after', markupOf(elements));
  return insertion(endOfRemarks(document, sibling.span.end), text);
}

/** Right behind the start tag, so that comments stay in front of what follows them. */
export function insertFirst(document: XmlDocument, parent: XmlElement, elements: readonly Printed[]): TextEdit {
  const [first] = parent.elements;
  if (!first) return insertChild(document, parent, 'last', markupOf(elements));
  const { text } = insertBeside(document, first, 'after', markupOf(elements));
  return insertion(endOfRemarks(document, parent.startTagSpan.end), text);
}

/** Behind everything that an element contains, comments on the same line included. */
export function insertLast(document: XmlDocument, parent: XmlElement, elements: readonly Printed[]): TextEdit {
  const last = parent.elements.at(-1);
  return last ? insertAfter(document, last, elements) : insertChild(document, parent, 'last', markupOf(elements));
}

function markupOf(elements: readonly Printed[]): string {
  return elements.map(printXml).join('').trimEnd();
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** A comment on the rest of a line is about what stands in front of it. */
function endOfRemarks({ text }: XmlDocument, end: number): number {
  const [remarks = ''] =
    /^(?:[ \t]*<!--(?:(?!-->)[^\r\n])*-->)*(?=[ \t]*[\r\n])/.exec(text.slice(end, end + LINE)) ?? [];
  return end + remarks.length;
}

/** Remarks are not looked for further than this. */
const LINE = 1000;
