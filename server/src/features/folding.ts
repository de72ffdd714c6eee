// What can be folded away: elements, comments, and runs of devices of one kind behind the first of them.
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { XmlDocument, XmlElement, XmlMarkup } from '../xml/tree.js';
import type { Snapshot } from './snapshot.js';

/** Lines from 0; the first of them stays to be seen. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'comment' | 'region' | undefined;
}

/** A run shorter than this is seen at a glance. */
const SHORTEST_RUN = 3;

/** In the order of the text, one a line; nothing for a document that is not libvirt's. */
export function foldings({ guest, document, lines, parts }: Snapshot): readonly Fold[] {
  if (!guest) return [];
  const runs = parts.flatMap(part => (part.guest ? runsOf(part.guest.domain.element) : []));
  const byLine = new Map<number, Fold>();
  for (const foldable of [...nodesOf(document), ...runs]) {
    const fold = foldOf(foldable, lines);
    if (!fold) continue;
    const other = byLine.get(fold.startLine);
    if (!(other && other.endLine >= fold.endLine)) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

interface Foldable {
  readonly span: Span;
  readonly kind?: Fold['kind'];
  /** An end tag on a line of its own is not folded away. */
  readonly keepsLastLine?: boolean;
}

/** Most elements begin and end on one line. */
function foldOf({ span, kind, keepsLastLine }: Foldable, lines: Lines): Fold | undefined {
  const startLine = lines.positionAt(span.start).line;
  if (span.end < lines.startOf(startLine + 1)) return undefined;
  const endLine = lines.positionAt(span.end).line - (keepsLastLine ? 1 : 0);
  return startLine < endLine ? { startLine, endLine, kind } : undefined;
}

function nodesOf({ nodes }: XmlDocument): Foldable[] {
  const found: Foldable[] = [];
  for (const node of nodes) {
    if (node.kind === 'element') collect(node, found);
    else if (isComment(node)) found.push({ span: node.span, kind: 'comment' });
  }
  return found;
}

function collect(element: XmlElement, found: Foldable[]): void {
  found.push({ span: element.span, keepsLastLine: element.endTagSpan !== undefined });
  for (const node of element.children) if (isComment(node)) found.push({ span: node.span, kind: 'comment' });
  for (const child of element.elements) collect(child, found);
}

function isComment(node: { readonly kind: string }): node is XmlMarkup {
  return node.kind === 'comment';
}

/** Behind the first device of a kind, so that one stays to be seen. */
function runsOf(domain: XmlElement): Foldable[] {
  const devices = domain.child('devices')?.elements ?? [];
  const runs: Foldable[] = [];
  for (let first = 0, next = 0; first < devices.length; first = next) {
    while (next < devices.length && devices[next]?.name === devices[first]?.name) next++;
    const [head, last] = [devices[first], devices[next - 1]];
    if (head && last && next - first >= SHORTEST_RUN) {
      runs.push({ span: { start: head.span.end, end: last.span.end }, kind: 'region' });
    }
  }
  return runs;
}
