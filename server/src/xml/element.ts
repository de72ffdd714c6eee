// The tree's own classes: places are kept as numbers, spans and values are made when asked for.
import type { Span } from '../text/span.js';
import { type Entities, readReferences } from './references.js';
import type { XmlAttribute, XmlElement, XmlMarkup, XmlNode, XmlText } from './tree.js';

/** What every node of one document shares. */
export interface Source {
  readonly text: string;
  readonly entities: Entities;
}

const NO_NODES: readonly never[] = Object.freeze([]);

export class ParsedAttribute implements XmlAttribute {
  readonly name: string;
  readonly quote: '"' | "'" | undefined;
  readonly source: Source;
  readonly start: number;
  /** -1 when there is no value. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;

  constructor(
    source: Source,
    name: string,
    start: number,
    quote: '"' | "'" | undefined,
    valueStart: number,
    valueEnd: number,
    end: number,
  ) {
    this.source = source;
    this.name = name;
    this.start = start;
    this.quote = quote;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get nameSpan(): Span {
    return { start: this.start, end: this.start + this.name.length };
  }

  get valueSpan(): Span | undefined {
    return this.valueStart < 0 ? undefined : { start: this.valueStart, end: this.valueEnd };
  }

  get value(): string {
    if (this.valueStart < 0) return '';
    const raw = this.source.text.slice(this.valueStart, this.valueEnd);
    return /[&\t\n\r]/.test(raw) ? readReferences(raw, this.source.entities, 'attribute') : raw;
  }
}

export class ParsedText implements XmlText {
  readonly kind: 'text' | 'cdata';
  readonly source: Source;
  readonly start: number;
  readonly end: number;

  constructor(kind: 'text' | 'cdata', source: Source, start: number, end: number) {
    this.kind = kind;
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get value(): string {
    const raw = this.source.text.slice(this.start, this.end);
    if (this.kind === 'cdata') return raw.slice(9, raw.endsWith(']]>') ? -3 : undefined).replace(/\r\n?/g, '\n');
    return /[&\r]/.test(raw) ? readReferences(raw, this.source.entities, 'content') : raw;
  }
}

export class ParsedMarkup implements XmlMarkup {
  readonly kind: XmlMarkup['kind'];
  readonly start: number;
  readonly end: number;

  constructor(kind: XmlMarkup['kind'], start: number, end: number) {
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

export class ParsedElement implements XmlElement {
  readonly kind = 'element';
  readonly name: string;
  parent: ParsedElement | undefined;
  readonly start: number;
  startTagEnd: number;
  isSelfClosing = false;
  /** -1 while there is no end tag. */
  endTagStart = -1;
  end: number;
  attributes: readonly ParsedAttribute[] = NO_NODES;
  children: XmlNode[] = NO_NODES as unknown as XmlNode[];
  elements: ParsedElement[] = NO_NODES as unknown as ParsedElement[];

  constructor(name: string, parent: ParsedElement | undefined, start: number) {
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.startTagEnd = start;
    this.end = start;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get nameSpan(): Span {
    return { start: this.start + 1, end: this.start + 1 + this.name.length };
  }

  get startTagSpan(): Span {
    return { start: this.start, end: this.startTagEnd };
  }

  get endTagSpan(): Span | undefined {
    return this.endTagStart < 0 ? undefined : { start: this.endTagStart, end: this.end };
  }

  get text(): string {
    let text = '';
    for (const child of this.children) {
      if (child.kind === 'element') text += child.text;
      else if (child.kind === 'text' || child.kind === 'cdata') text += child.value;
    }
    return text;
  }

  attribute(name: string): ParsedAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute;
    return undefined;
  }

  child(name: string): ParsedElement | undefined {
    for (const element of this.elements) if (element.name === name) return element;
    return undefined;
  }
}
