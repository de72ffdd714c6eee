import type { Span } from '../text/span.js';
import { resolveInContent } from './references.js';
import type { Source } from './source.js';
import type { XmlText } from './tree.js';

export const CDATA_START = '<![CDATA[';
export const CDATA_END = ']]>';

export class ParsedText implements XmlText {
  readonly kind: 'text' | 'cdata';
  source: Source;
  readonly #start: number;
  readonly #end: number;

  constructor(kind: 'text' | 'cdata', source: Source, start: number, end: number) {
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

  get value(): string {
    const raw = this.source.slice(this.#start, this.#end);
    return this.kind === 'cdata' ? sectionContent(raw) : resolveInContent(raw, this.source.entities);
  }
}

function sectionContent(section: string): string {
  const end = section.endsWith(CDATA_END) ? -CDATA_END.length : undefined;
  return section.slice(CDATA_START.length, end).replace(/\r\n?/g, '\n');
}
