// Where an element ends that has no end tag of its own: what a person sees in its indentation counts.
import type { ParsedElement, ParsedNode } from './element.js';
import type { ParsedMarkup } from './markup-node.js';
import type { XmlFault } from './tree.js';

/** An end tag inside an element that closes nothing, and its fault. */
export interface MisnamedEnd {
  readonly name: string;
  readonly node: ParsedMarkup;
  readonly fault: XmlFault;
}

export interface Evidence {
  readonly misnamed: ParsedMarkup | undefined;
  /** The start tag has no > either. */
  readonly isHalfTyped: boolean;
  readonly mayUseLayout: boolean;
}

const TAB_WIDTH = 8;

/**
 * Ends an element at its misspelt end tag, or before the first child that stands no deeper than the element itself. Returns
 * what thereby no longer is inside of it.
 */
export function endWithoutTag(text: string, element: ParsedElement, evidence: Evidence): readonly ParsedNode[] {
  const { misnamed } = evidence;
  const ending = misnamed ? element.children.indexOf(misnamed) : -1;
  const sibling = evidence.mayUseLayout ? firstSibling(text, element, evidence.isHalfTyped) : -1;
  if (misnamed && ending >= 0 && (sibling < 0 || ending < sibling)) return endAt(element, misnamed, ending);
  const first = beforeBlanks(text, element, sibling < 0 ? element.children.length : sibling);
  element.end = element.children[first - 1]?.end ?? element.startTagEnd;
  return first < element.children.length ? element.releaseFrom(first) : [];
}

function endAt(element: ParsedElement, { start, end }: ParsedMarkup, index: number): readonly ParsedNode[] {
  const released = element.releaseFrom(index).slice(1);
  element.endTagStart = start;
  element.end = end;
  return released;
}

/** White space at the end is that of whatever follows. */
function beforeBlanks(text: string, { children }: ParsedElement, end: number): number {
  const last = children[end - 1];
  const isBlank = last?.kind === 'text' && text.slice(last.start, last.end).trim() === '';
  return isBlank ? end - 1 : end;
}

/** The first child that looks like a sibling, or -1. The root has none. */
function firstSibling(text: string, element: ParsedElement, isHalfTyped: boolean): number {
  if (!element.parent) return -1;
  const indentation = indentationAt(text, element.start);
  return element.children.findIndex(child => {
    if (child.kind !== 'element') return false;
    const own = indentationAt(text, child.start);
    return own === undefined || indentation === undefined ? isHalfTyped : own <= indentation;
  });
}

/** The column that a line's first character stands in; `undefined` if something stands before it. */
function indentationAt(text: string, offset: number): number | undefined {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  const before = text[start - 1];
  if (before !== undefined && before !== '\n' && before !== '\r') return undefined;
  let column = 0;
  for (let at = start; at < offset; at++) column += text[at] === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : 1;
  return column;
}
