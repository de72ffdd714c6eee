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
  readonly #source: Source;
  readonly #start: number;
  readonly #valueStart: number;
  readonly #valueEnd: number;
  readonly #end: number;

  constructor(source: Source, name: string, { start, valueStart, valueEnd, end }: AttributePlaces) {
    this.#source = source;
    this.name = name;
    this.#start = start;
    this.#valueStart = valueStart;
    this.#valueEnd = valueEnd;
    this.#end = end;
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  get nameSpan(): Span {
    return { start: this.#start, end: this.#start + this.name.length };
  }

  get valueSpan(): Span | undefined {
    return this.#valueStart < 0 ? undefined : { start: this.#valueStart, end: this.#valueEnd };
  }

  get quote(): '"' | "'" | undefined {
    const before = this.#source.text[this.#valueStart - 1];
    return before === '"' || before === "'" ? before : undefined;
  }

  /** There is a quote before the value and none behind it. */
  get isUnclosed(): boolean {
    return this.quote !== undefined && this.#end === this.#valueEnd;
  }

  get value(): string {
    if (this.#valueStart < 0) return '';
    const { text, entities } = this.#source;
    return resolveInValue(text.slice(this.#valueStart, this.#valueEnd), entities);
  }
}
