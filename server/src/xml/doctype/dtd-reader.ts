import type { Span } from '../../text/span.js';
import { nameEnd, nameTokenEnd, skipWhiteSpace } from '../characters.js';
import type { Entities } from '../entities.js';
import type { Expansion } from '../expansion.js';
import type { Wrong } from '../faults.js';
import { wrongName } from '../name-length.js';

/** The text that a parameter entity stands for; `undefined` for an external one, which is never fetched. */
export interface ParameterEntity {
  readonly text: string | undefined;
  isExpanding: boolean;
}

/** What the declarations of one document have in common. */
export interface Declarations {
  readonly entities: Entities;
  readonly parameterEntities: Map<string, ParameterEntity>;
  readonly expansion: Expansion;
  report(wrong: Wrong, span: Span): void;
}

const TOKEN = /[\w:.-]+|./suy;

/**
 * Reads declarations token by token, from the document or from a parameter entity. Its methods tell whether what they were to
 * read was there; the first that was not has been reported, and nothing is read after it.
 */
export class DtdReader {
  readonly text: string;
  readonly declarations: Declarations;
  offset: number;
  /** Where faults are reported: for a parameter entity, where it is referred to. */
  readonly #place: Span | undefined;
  /** How many parameter entities one is inside of. */
  readonly nesting: number;

  constructor(text: string, offset: number, declarations: Declarations, within?: { place: Span; nesting: number }) {
    this.text = text;
    this.offset = offset;
    this.declarations = declarations;
    this.#place = within?.place;
    this.nesting = within?.nesting ?? 0;
  }

  /** Reads the declarations of a parameter entity that is referred to at a place of this text. */
  inside(text: string, place: Span): DtdReader {
    return new DtdReader(text, 0, this.declarations, { place: this.#place ?? place, nesting: this.nesting + 1 });
  }

  /** How far the document has been read. */
  get documentOffset(): number {
    return this.#place?.end ?? this.offset;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  startsWith(token: string): boolean {
    return this.text.startsWith(token, this.offset);
  }

  /** Reads a token if it is next. */
  accept(token: string): boolean {
    if (!this.startsWith(token)) return false;
    this.offset += token.length;
    return true;
  }

  expect(token: string): boolean {
    return this.accept(token) || this.fail(`a ${token}`);
  }

  skipBlanks(): boolean {
    const start = this.offset;
    this.offset = skipWhiteSpace(this.text, start);
    return this.offset > start;
  }

  expectBlanks(): boolean {
    return this.skipBlanks() || this.fail('a blank');
  }

  /** Reads a name; an empty one if there is none. */
  name(): string {
    const start = this.offset;
    this.offset = nameEnd(this.text, start);
    return this.text.slice(start, this.offset);
  }

  expectName(): boolean {
    const start = this.offset;
    const name = this.name();
    if (name === '') return this.fail('a name');
    const wrong = wrongName(name);
    return wrong ? this.wrong(wrong, start, this.offset) : true;
  }

  expectNameToken(): boolean {
    const start = this.offset;
    this.offset = nameTokenEnd(this.text, start);
    return this.offset > start || this.fail('a name');
  }

  /** Reads a quoted literal and returns what is between the quotes. */
  literal(): Span | undefined {
    const quote = this.text[this.offset];
    if (quote !== '"' && quote !== "'") return undefined;
    const start = this.offset + 1;
    const end = this.text.indexOf(quote, start);
    if (end < 0) return undefined;
    this.offset = end + 1;
    return { start, end };
  }

  /** Something else should have come next. */
  fail(expected: string): false {
    TOKEN.lastIndex = this.offset;
    TOKEN.test(this.text);
    return this.wrong(['malformed-doctype', expected], this.offset, Math.max(TOKEN.lastIndex, this.offset));
  }

  wrong(wrong: Wrong, start: number, end: number): false {
    this.declarations.report(wrong, this.#place ?? { start, end });
    return false;
  }
}
