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
export function endWithoutTag(
  text: string,
  element: ParsedElement,
  children: readonly ParsedNode[],
  { misnamed, isHalfTyped, mayUseLayout }: Evidence,
): readonly ParsedNode[] {
  const ending = misnamed ? children.indexOf(misnamed) : -1;
  const sibling = mayUseLayout ? firstSibling(text, element, children, isHalfTyped) : children.length;
  if (misnamed && ending >= 0 && ending < sibling) {
    element.children = children.slice(0, ending);
    element.close(misnamed.end, misnamed.start);
    return children.slice(ending + 1);
  }
  element.children = children.slice(0, sibling);
  element.close(children[sibling - 1]?.end ?? element.startTagEnd);
  return children.slice(sibling);
}

/** The first child that looks like a sibling; behind the last one if none does. The root has no siblings. */
function firstSibling(
  text: string,
  element: ParsedElement,
  children: readonly ParsedNode[],
  isHalfTyped: boolean,
): number {
  if (!element.parent) return children.length;
  const indentation = indentationAt(text, element.start);
  const found = children.findIndex(child => {
    if (child.kind !== 'element') return false;
    const own = indentationAt(text, child.start);
    return own === undefined || indentation === undefined ? isHalfTyped : own <= indentation;
  });
  return found < 0 ? children.length : found;
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
