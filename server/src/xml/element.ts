import type { Span } from '../text/span.js';
import type { ParsedAttribute } from './attribute.js';
import type { ParsedMarkup } from './markup-node.js';
import type { Source } from './source.js';
import type { ParsedText } from './text-node.js';
import type { XmlElement } from './tree.js';

export type ParsedNode = ParsedElement | ParsedText | ParsedMarkup;

/** Not frozen: V8 walks frozen arrays and others by different code, and by neither well where both occur. */
const NOTHING: readonly never[] = [];

/** An element while and after it is read; places are kept as numbers, spans are made when asked for. */
export class ParsedElement implements XmlElement {
  readonly kind = 'element';
  readonly name: string;
  parent: ParsedElement | undefined;
  source: Source;
  readonly #start: number;
  #startTagEnd: number;
  /** -1 without an end tag. */
  #endTagStart = -1;
  #end: number;
  isSelfClosing = false;
  attributes: readonly ParsedAttribute[] = NOTHING;
  children: readonly ParsedNode[] = NOTHING;
  #elements: readonly ParsedElement[] | undefined;

  constructor(source: Source, name: string, parent: ParsedElement | undefined, start: number) {
    this.source = source;
    this.name = name;
    this.parent = parent;
    this.#start = start;
    this.#startTagEnd = start;
    this.#end = start;
  }

  /** Its start tag ends here; without content and end tag, so does the element. */
  endStartTag(end: number): void {
    this.#startTagEnd = end;
    this.#end = end;
  }

  /** Ends with what is inside, or with a tag that begins at `tagStart`. */
  close(end: number, tagStart = -1): void {
    this.#endTagStart = tagStart;
    this.#end = end;
  }

  get start(): number {
    return this.#start + this.source.shift;
  }

  get startTagEnd(): number {
    return this.#startTagEnd + this.source.shift;
  }

  get end(): number {
    return this.#end + this.source.shift;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get nameSpan(): Span {
    const start = this.start + 1;
    return { start, end: start + this.name.length };
  }

  get startTagSpan(): Span {
    return { start: this.start, end: this.startTagEnd };
  }

  get endTagSpan(): Span | undefined {
    return this.#endTagStart < 0 ? undefined : { start: this.#endTagStart + this.source.shift, end: this.end };
  }

  get elements(): readonly ParsedElement[] {
    this.#elements ??= this.children.length ? this.children.filter(child => child.kind === 'element') : NOTHING;
    return this.#elements;
  }

  get text(): string {
    return textOf(this.children);
  }

  attribute(name: string): ParsedAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute;
    return undefined;
  }

  child(name: string): ParsedElement | undefined {
    for (const child of this.children) if (child.kind === 'element' && child.name === name) return child;
    return undefined;
  }
}

/** All character data in some nodes and below them. */
export function textOf(nodes: readonly ParsedNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'element') text += node.text;
    else if (node.kind === 'text' || node.kind === 'cdata') text += node.value;
  }
  return text;
}
