// How a document is written: its quotes, its indentation, its ends of line.
import type { XmlDocument, XmlElement } from '../tree.js';
import type { Quote } from './escape.js';

export interface Style {
  readonly quote: Quote;
  /** What one level is indented by. */
  readonly unit: string;
  readonly endOfLine: string;
}

const DEFAULT: Style = { quote: "'", unit: '  ', endOfLine: '\n' };

/** The style around an element; what cannot be seen there is taken from the rest of the document, or as libvirt writes it. */
export function styleAt(document: XmlDocument, element: XmlElement): Style {
  return {
    quote: quoteAt(document, element),
    unit: unitAt(document, element),
    endOfLine: endOfLineIn(document),
  };
}

function endOfLineIn({ text }: XmlDocument): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? DEFAULT.endOfLine;
}

function quoteAt({ root }: XmlDocument, element: XmlElement): Quote {
  const near = [element, ...element.elements, ...(element.parent ? [element.parent, ...element.parent.elements] : [])];
  const all = root ? [...near, root, ...root.elements] : near;
  for (const { attributes } of all) {
    const quote = attributes.find(attribute => attribute.quote)?.quote;
    if (quote) return quote;
  }
  return DEFAULT.quote;
}

function unitAt(document: XmlDocument, element: XmlElement): string {
  for (let outer: XmlElement | undefined = element; outer; outer = outer.parent) {
    const unit = unitBelow(document, outer);
    if (unit) return unit;
  }
  return (document.root && unitBelow(document, document.root)) || DEFAULT.unit;
}

/** By how much the first child that begins a line is indented more than its parent. */
function unitBelow(document: XmlDocument, parent: XmlElement): string | undefined {
  const outer = indentationOf(document, parent);
  if (outer === undefined) return undefined;
  for (const child of parent.elements) {
    const inner = indentationOf(document, child);
    if (inner !== undefined && inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  return undefined;
}

/** The blanks and tabs before an element that begins its line; `undefined` if something else stands before it. */
export function indentationOf({ text }: XmlDocument, { span }: XmlElement): string | undefined {
  return indentationBefore(text, span.start);
}

/** The same for any offset. */
export function indentationBefore(text: string, offset: number): string | undefined {
  const start = offset - blanksBefore(text, offset).length;
  const before = text[start - 1];
  const isLineStart = before === undefined || before === '\n' || before === '\r' || before === '\ufeff';
  return isLineStart ? text.slice(start, offset) : undefined;
}

/** The blanks and tabs right before an offset. */
export function blanksBefore(text: string, offset: number): string {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return text.slice(start, offset);
}
