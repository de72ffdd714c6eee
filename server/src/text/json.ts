// JSON (RFC 8259) with the place of every value, so that what is wrong with a file of settings can be underlined.
import type { Span } from './span.js';

export type JsonNode = JsonScalar | JsonArray | JsonObject;

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  /** As they stand; a name may be there twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

/** The value that a text stands for, or the place from which on it is no JSON. */
export type JsonReading =
  | { readonly node: JsonNode; readonly fault?: undefined }
  | { readonly node?: undefined; readonly fault: Span };

/** Nobody nests deeper; without a limit a hostile text could exhaust the stack. */
const DEEPEST = 100;

export function readJson(text: string): JsonReading {
  const reader = new JsonReader(text);
  const node = reader.value(0);
  if (node && reader.isAtEnd()) return { node };
  return { fault: reader.placeOfFault() };
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
const OTHER_SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const WORD = /[\w.+-]+|[^\s]/y;

class JsonReader {
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\ufeff')) this.#offset = 1;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#offset === this.#text.length;
  }

  /** The word that could not be read; at the end of the text the last character before it. */
  placeOfFault(): Span {
    this.#skipSpace();
    const start = this.#offset;
    const word = this.#match(WORD);
    if (word !== undefined) return { start, end: start + word.length };
    const length = this.#text.trimEnd().length;
    return { start: Math.max(0, length - 1), end: length };
  }

  value(depth: number): JsonNode | undefined {
    if (depth > DEEPEST) return undefined;
    this.#skipSpace();
    const character = this.#text[this.#offset];
    if (character === '{') return this.#object(depth);
    if (character === '[') return this.#array(depth);
    return this.#scalar();
  }

  #object(depth: number): JsonObject | undefined {
    const members: JsonMember[] = [];
    const span = this.#list('}', () => {
      const name = this.#scalar();
      if (typeof name?.value !== 'string') return this.#backTo(name);
      if (!this.#take(':')) return false;
      const value = this.value(depth + 1);
      if (value) members.push({ name: name.value, nameSpan: name.span, value });
      return value !== undefined;
    });
    return span && { kind: 'object', span, members };
  }

  #array(depth: number): JsonArray | undefined {
    const items: JsonNode[] = [];
    const span = this.#list(']', () => {
      const item = this.value(depth + 1);
      if (item) items.push(item);
      return item !== undefined;
    });
    return span && { kind: 'array', span, items };
  }

  /** From the opening bracket to behind the closing one. */
  #list(closing: string, readItem: () => boolean): Span | undefined {
    const start = this.#offset++;
    if (this.#take(closing)) return { start, end: this.#offset };
    do {
      this.#skipSpace();
      if (!readItem()) return undefined;
    } while (this.#take(','));
    return this.#take(closing) ? { start, end: this.#offset } : undefined;
  }

  #scalar(): JsonScalar | undefined {
    const start = this.#offset;
    const written = this.#match(STRING) ?? this.#match(OTHER_SCALAR);
    const read = written === undefined ? undefined : parseScalar(written);
    if (written === undefined || !read) return undefined;
    this.#offset += written.length;
    return { kind: 'scalar', span: { start, end: this.#offset }, ...read };
  }

  /** Something that may not stand here is at fault itself. */
  #backTo(node: JsonNode | undefined): false {
    if (node) this.#offset = node.span.start;
    return false;
  }

  #take(character: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#offset] !== character) return false;
    this.#offset++;
    return true;
  }

  #skipSpace(): void {
    this.#offset += this.#match(SPACE)?.length ?? 0;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    return pattern.exec(this.#text)?.[0];
  }
}

/** Strings may still have control characters or unknown escapes in them. */
function parseScalar(written: string): Pick<JsonScalar, 'value'> | undefined {
  try {
    return { value: JSON.parse(written) };
  } catch {
    return undefined;
  }
}
