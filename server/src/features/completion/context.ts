// What is being typed at a place of a document, in every half-typed state.
import type { Span } from '../../text/span.js';
import { type Place, placeAt } from '../../xml/place-at.js';
import type { XmlAttribute, XmlDocument, XmlElement } from '../../xml/tree.js';

export type Context =
  /** A child of `parent`, its `<` typed. */
  | { readonly at: 'element'; readonly parent: XmlElement; readonly span: Span }
  | { readonly at: 'end-tag'; readonly element: XmlElement; readonly span: Span }
  | { readonly at: 'attribute'; readonly element: XmlElement; readonly span: Span; readonly hasValue: boolean }
  | {
      readonly at: 'value';
      readonly element: XmlElement;
      readonly name: string;
      readonly span: Span;
      readonly isQuoted: boolean;
    }
  /** Behind the start tag: a child, or the text. */
  | { readonly at: 'content'; readonly element: XmlElement; readonly word: Span; readonly content: Span };

/** `undefined` outside all elements, and where nothing of libvirt's can stand, as in a comment. */
export function contextAt(document: XmlDocument, offset: number): Context | undefined {
  const place = placeAt(document, offset);
  if (!place || isInMarkup(place.element, offset)) return undefined;
  const { element, attribute } = place;
  if (attribute && isInTag(place, offset)) return contextIn(attribute, element, document.text, offset);
  const before = document.text.slice(Math.max(0, offset - FAR), offset);
  return (
    inEndTag(element, before, offset) ??
    inName(place, before, offset) ??
    inStartTag(place, document.text, offset) ??
    inContent(element, document.text, offset)
  );
}

/** Tags are not looked for further back than this. */
const FAR = 4000;

function isInMarkup({ children }: XmlElement, offset: number): boolean {
  return children.some(({ kind, span }) => {
    return (
      (kind === 'comment' || kind === 'cdata' || kind === 'instruction') && span.start < offset && offset < span.end
    );
  });
}

/** Behind the > there is no tag any more. */
function isInTag({ element, isInStartTag }: Place, offset: number): boolean {
  return isInStartTag && !(isTagClosed(element) && offset >= element.startTagSpan.end);
}

function isTagClosed({ startTagSpan, isSelfClosing, endTagSpan, children }: XmlElement): boolean {
  return isSelfClosing || endTagSpan !== undefined || children.length > 0 || startTagSpan.end > startTagSpan.start;
}

function contextIn(
  { nameSpan, valueSpan, name, quote }: XmlAttribute,
  element: XmlElement,
  text: string,
  offset: number,
): Context {
  if (valueSpan && offset >= valueSpan.start)
    return { at: 'value', element, name, span: valueSpan, isQuoted: quote !== undefined };
  if (offset > nameSpan.end) {
    const span = { start: offset, end: offset };
    return { at: 'value', element, name, span, isQuoted: /["']/.test(text[offset - 1] ?? '') };
  }
  return { at: 'attribute', element, span: nameSpan, hasValue: valueSpan !== undefined };
}

function inEndTag(element: XmlElement, before: string, offset: number): Context | undefined {
  const [, name] = /<\/([\w:.-]*)$/.exec(before) ?? [];
  if (name === undefined) return undefined;
  const start = offset - name.length;
  const closed = element.elements.find(({ endTagSpan }) => endTagSpan?.start === start - '</'.length);
  return { at: 'end-tag', element: closed ?? element, span: { start, end: offset } };
}

function inName({ element }: Place, before: string, offset: number): Context | undefined {
  const [, name] = /<([\w:.-]*)$/.exec(before) ?? [];
  if (name === undefined) return undefined;
  const start = offset - name.length;
  const isOwn = element.nameSpan.start === start;
  const parent = isOwn ? element.parent : element;
  const end = isOwn ? Math.max(offset, element.nameSpan.end) : offset;
  return parent && { at: 'element', parent, span: { start, end } };
}

/** Between attributes, also of a tag that ends with its line for now. */
function inStartTag({ element, isInStartTag }: Place, text: string, offset: number): Context | undefined {
  const owner = isInStartTag && offset < element.startTagSpan.end ? element : unfinished(element, text, offset);
  const word = owner && wordBefore(text, Math.max(owner.nameSpan.end, offset - FAR), offset);
  if (!owner || word === undefined || !/\s/.test(text[offset - word.length - 1] ?? '')) return undefined;
  return { at: 'attribute', element: owner, span: { start: offset - word.length, end: offset }, hasValue: false };
}

/** The last element before the offset, if only blanks stand between its tag, which has no >, and the offset. */
function unfinished({ elements }: XmlElement, text: string, offset: number): XmlElement | undefined {
  const last = elements.findLast(({ span }) => span.start < offset);
  if (!last || last.endTagSpan || text[last.startTagSpan.end - 1] === '>') return undefined;
  return /^\s*[\w:.-]*$/.test(text.slice(last.startTagSpan.end, offset)) ? last : undefined;
}

function inContent(element: XmlElement, text: string, offset: number): Context | undefined {
  const { startTagSpan, endTagSpan } = element;
  if (offset < startTagSpan.end || (endTagSpan && offset > endTagSpan.start)) return undefined;
  const word = wordBefore(text, Math.max(startTagSpan.end, offset - FAR), offset);
  const content = { start: startTagSpan.end, end: endTagSpan?.start ?? offset };
  return { at: 'content', element, word: { start: offset - word.length, end: offset }, content };
}

/** The name, or what there is of it, that ends at the offset. */
function wordBefore(text: string, from: number, offset: number): string {
  let start = offset;
  while (start > from && /[\w:.-]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, offset);
}
