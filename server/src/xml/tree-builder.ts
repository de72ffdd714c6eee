import type { ParsedElement, ParsedNode } from './element.js';
import type { Faults } from './faults.js';
import { ParsedMarkup } from './markup-node.js';
import type { Reader } from './reader.js';
import type { Source } from './source.js';
import type { TopLevel } from './top-level.js';
import type { XmlFault } from './tree.js';
import { endWithoutTag, type MisnamedEnd } from './unclosed.js';

/** So many unclosed elements at once are told apart by their indentation; each may move all that follows one level up. */
const LEVELS_WITH_LAYOUT = 16;

/** Puts nodes below the element that is open, and finds out where elements end that have no end tag. */
export class TreeBuilder {
  open: ParsedElement | undefined;
  depth: number;
  /** Nodes whose parent is still open, in document order; what is behind the `#count`-th is old. */
  readonly #pending: ParsedNode[] = [];
  #count = 0;
  /** Where among those the children of each open element begin. */
  readonly #firstChildren: number[] = [];
  readonly #source: Source;
  readonly #faults: Faults;
  readonly #topLevel: TopLevel | undefined;
  /** Elements whose start tag is reported already: that they are never closed goes without saying. */
  readonly #halfTyped = new Set<ParsedElement>();
  readonly #misnamedEnds = new Map<ParsedElement, MisnamedEnd>();

  /** The text of an entity has no top level of its own. */
  constructor({ source, faults, outerDepth }: Reader, topLevel?: TopLevel) {
    this.#source = source;
    this.#faults = faults;
    this.#topLevel = topLevel;
    this.depth = outerDepth;
  }

  add(node: ParsedNode): void {
    if (!this.open) this.#topLevel?.check(node);
    this.#pending[this.#count++] = node;
  }

  /** Whether nodes now go beside the root element. */
  get isAtTopLevel(): boolean {
    return this.open === undefined && this.#topLevel !== undefined;
  }

  /** What follows belongs to this element, until it is closed. */
  enter(element: ParsedElement, isHalfTyped: boolean): void {
    this.open = element;
    this.depth++;
    this.#firstChildren.push(this.#count);
    if (isHalfTyped) this.#halfTyped.add(element);
  }

  /** The innermost open element of that name. */
  openElement(name: string): ParsedElement | undefined {
    let element = this.open;
    while (element && element.name !== name) element = element.parent;
    return element;
  }

  /** Closes an open element by its end tag, and before it what is open inside of it. */
  close(element: ParsedElement, start: number, end: number): void {
    for (let level = 0; this.open && this.open !== element; level++) this.#closeWithoutTag(this.open, level, true);
    element.close(end, start);
    element.children = this.#leave(element);
  }

  /** An end tag for nothing that is open: either stray, or the misspelt one of the element that it stands in. */
  addMisnamedEnd(name: string, start: number, end: number): void {
    const node = new ParsedMarkup(this.#source, 'stray', start, end);
    const isPardoned = !this.open && this.#topLevel?.isReported;
    const fault = isPardoned ? undefined : this.#reportMisnamed(name, start, end);
    this.add(node);
    if (fault && this.open && !this.#misnamedEnds.has(this.open))
      this.#misnamedEnds.set(this.open, { name, node, fault });
  }

  #reportMisnamed(name: string, start: number, end: number): XmlFault {
    if (name === '') return this.#faults.add('nameless-end-tag', start, end);
    return this.#faults.add('stray-end-tag', start, end, name);
  }

  /** The text ends here: one fault says so, at the innermost element that is open. */
  finish(mayReport: boolean): readonly ParsedNode[] {
    for (let level = 0; this.open; level++) this.#closeWithoutTag(this.open, level, level === 0 && mayReport);
    return this.#pending.slice(0, this.#count);
  }

  #closeWithoutTag(element: ParsedElement, level: number, mayReport: boolean): void {
    const misnamed = this.#misnamedEnds.get(element);
    const isHalfTyped = this.#halfTyped.has(element);
    if (misnamed) this.#blameEndTag(misnamed, element);
    else if (!isHalfTyped && mayReport) this.#reportUnclosed(element);
    const evidence = { misnamed: misnamed?.node, isHalfTyped, mayUseLayout: level < LEVELS_WITH_LAYOUT };
    const children = this.#leave(element);
    for (const node of endWithoutTag(this.#source.text, element, children, evidence)) this.#adopt(node, element.parent);
  }

  #blameEndTag({ name, fault }: MisnamedEnd, element: ParsedElement): void {
    if (name !== '') this.#faults.replace(fault, 'mismatched-end-tag', name, element.name);
  }

  #reportUnclosed(element: ParsedElement): void {
    const { start, end } = element.nameSpan;
    this.#faults.add('unclosed-element', start, end, element.name);
  }

  #adopt(node: ParsedNode, parent: ParsedElement | undefined): void {
    if (node.kind === 'element') node.parent = parent;
    this.#pending[this.#count++] = node;
  }

  /** Returns the children. */
  #leave(element: ParsedElement): readonly ParsedNode[] {
    const first = this.#firstChildren.pop() ?? 0;
    const children = first < this.#count ? this.#pending.slice(first, this.#count) : element.children;
    this.#count = first;
    this.open = element.parent;
    this.depth--;
    return children;
  }
}
