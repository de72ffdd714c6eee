import type { Span } from '../text/span.js';
import { resolveInValue } from './references.js';
import type { Source } from './source.js';
import type { XmlAttribute } from './tree.js';

export interface AttributePlaces {
  readonly start: number;
  /** -1 when there is no value. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

/** Keeps places as numbers: a large document has tens of thousands of attributes, and few are asked for their spans. */
export class ParsedAttribute implements XmlAttribute {
  readonly name: string;
  source: Source;
  readonly #start: number;
  readonly #valueStart: number;
  readonly #valueEnd: number;
  readonly #end: number;
  #value: string | undefined;

  constructor(source: Source, name: string, { start, valueStart, valueEnd, end }: AttributePlaces) {
    this.source = source;
    this.name = name;
    this.#start = start;
    this.#valueStart = valueStart;
    this.#valueEnd = valueEnd;
    this.#end = end;
  }

  get span(): Span {
    const { shift } = this.source;
    return { start: this.#start + shift, end: this.#end + shift };
  }

  get nameSpan(): Span {
    const start = this.#start + this.source.shift;
    return { start, end: start + this.name.length };
  }

  get valueSpan(): Span | undefined {
    const { shift } = this.source;
    return this.#valueStart < 0 ? undefined : { start: this.#valueStart + shift, end: this.#valueEnd + shift };
  }

  get quote(): '"' | "'" | undefined {
    const before = this.source.slice(this.#valueStart - 1, this.#valueStart);
    return before === '"' || before === "'" ? before : undefined;
  }

  /** There is a quote before the value and none behind it. */
  get isUnclosed(): boolean {
    return this.quote !== undefined && this.#end === this.#valueEnd;
  }

  get value(): string {
    this.#value ??= this.#read();
    return this.#value;
  }

  #read(): string {
    if (this.#valueStart < 0) return '';
    return resolveInValue(this.source.slice(this.#valueStart, this.#valueEnd), this.source.entities);
  }
}
