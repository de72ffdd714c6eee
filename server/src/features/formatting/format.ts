// Indentation as libvirt prints it: an element a line. Nothing but white space changes, and only where libvirt reads none.
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js';
import type { Snapshot } from '../snapshot.js';
import { hasWords } from './has-words.js';
import { tagEdits } from './tag.js';

/** As `virsh dumpxml` indents. */
export const LIBVIRT_INDENTATION = '  ';

/** Kept as they are: libvirt stores what is in them as it stands, white space included. */
const STORED_AS_WRITTEN = new Set(['metadata']);

/**
 * What brings the text, or the lines that `within` touches, into shape. A text that is not well-formed is left alone: what its
 * elements contain is only guessed.
 */
export function formatEdits({ guest, document, text }: Snapshot, unit: string, within?: Span): readonly TextEdit[] {
  if (!guest || document.faults.some(({ kind }) => kind !== 'second-root')) return [];
  const layout: Layout = { text, unit, endOfLine: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' };
  const edits = [
    ...topLevel(document, layout),
    ...document.nodes.filter(isElement).flatMap(root => inside(root, 0, layout)),
  ];
  return edits
    .filter(({ span, text: written }) => text.slice(span.start, span.end) !== written)
    .filter(({ span }) => !within || (span.start < within.end && within.start <= span.end));
}

interface Layout {
  readonly text: string;
  /** What one level is indented by. */
  readonly unit: string;
  readonly endOfLine: string;
}

function topLevel({ nodes }: XmlDocument, layout: Layout): TextEdit[] {
  const parts = nodes.filter(({ kind }) => kind !== 'text' && kind !== 'byte-order-mark');
  return parts
    .slice(1)
    .map((part, n) => gap({ start: parts[n]?.span.end ?? 0, end: part.span.start }, part, 0, layout));
}

/** All white space inside an element. */
function inside(element: XmlElement, depth: number, layout: Layout): TextEdit[] {
  const own = tagEdits(element, layout.text, layout.unit.repeat(depth));
  if (!element.elements.length || STORED_AS_WRITTEN.has(element.name) || hasWords(element)) return own;
  return [
    ...own,
    ...gapsOf(element, depth, layout),
    ...element.elements.flatMap(child => inside(child, depth + 1, layout)),
  ];
}

function gapsOf({ children, startTagSpan, endTagSpan }: XmlElement, depth: number, layout: Layout): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = startTagSpan.end;
  for (const child of children) {
    if (child.kind === 'text') continue;
    edits.push(gap({ start: end, end: child.span.start }, child, depth + 1, layout));
    end = child.span.end;
  }
  if (endTagSpan) edits.push(gap({ start: end, end: endTagSpan.start }, undefined, depth, layout));
  return edits;
}

/** A comment on the rest of a line stays there, and where lines were left blank one is. */
function gap(span: Span, next: XmlNode | undefined, depth: number, { text, unit, endOfLine }: Layout): TextEdit {
  const written = text.slice(span.start, span.end);
  const ends = written.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (ends === 0 && next?.kind === 'comment') return { span, text: written };
  const blankLine = ends > 1 && next ? endOfLine : '';
  return { span, text: blankLine + endOfLine + unit.repeat(depth) };
}

function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}
