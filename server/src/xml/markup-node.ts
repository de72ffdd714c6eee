import type { Span } from '../text/span.js';
import type { XmlMarkup } from './tree.js';

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
