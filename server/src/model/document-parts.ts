// What a text is about when it is about several things: domains or devices pasted one behind the other, or the two
// definitions in a snapshot, that of the running domain and that of its next start.
import type { XmlDocument, XmlElement, XmlFault } from '../xml/tree.js';

/** Faults of the text as a whole, not of one of its parts. */
const BESIDE: ReadonlySet<string> = new Set(['second-root', 'text-outside-root']);

/** Something that reads as a document of its own, with its comments and faults, from an offset on. */
export interface DocumentPart {
  readonly start: number;
  readonly document: XmlDocument;
}

/** `undefined` for a text about one thing, as most are. The parts follow each other; the last that begins before a place has it. */
export function documentParts(document: XmlDocument): readonly DocumentPart[] | undefined {
  const roots = document.nodes.filter(node => node.kind === 'element');
  const [first] = roots;
  if (roots.length < 2 && !first?.child('inactiveDomain')) return undefined;
  const ends = roots.map(({ span }, n) => (n + 1 < roots.length ? span.end : document.text.length));
  const tops = roots.map((root, n) => partAround(document, root, ends[n - 1] ?? 0, ends[n] ?? 0));
  return tops.flatMap(part => [part, ...inactiveDomains(part)]);
}

function partAround(document: XmlDocument, root: XmlElement, start: number, end: number): DocumentPart {
  const nodes = document.nodes.filter(({ span }) => start <= span.start && span.end <= end);
  const faults = document.faults.filter(fault => !BESIDE.has(fault.kind) && isWithin(fault, start, end));
  return { start, document: { ...document, root, nodes, faults } };
}

function inactiveDomains({ document }: DocumentPart): DocumentPart[] {
  const root = document.root?.child('inactiveDomain');
  if (!root) return [];
  const { start, end } = root.span;
  const faults = document.faults.filter(fault => isWithin(fault, start, end));
  return [{ start, document: { ...document, root, nodes: [root], faults } }];
}

/** One at the very end of the text belongs to what ends there. */
function isWithin({ span }: XmlFault, start: number, end: number): boolean {
  return start <= span.start && span.end <= end;
}
