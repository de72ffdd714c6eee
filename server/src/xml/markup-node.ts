import type { Span } from '../text/span.js';
import type { Source } from './source.js';
import type { XmlMarkup } from './tree.js';

export class ParsedMarkup implements XmlMarkup {
  readonly kind: XmlMarkup['kind'];
  source: Source;
  readonly #start: number;
  readonly #end: number;

  constructor(source: Source, kind: XmlMarkup['kind'], start: number, end: number) {
    this.kind = kind;
    this.source = source;
    this.#start = start;
    this.#end = end;
  }

  get start(): number {
    return this.#start + this.source.shift;
  }

  get end(): number {
    return this.#end + this.source.shift;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}
