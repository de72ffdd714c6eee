import { ParsedAttribute } from './attribute.js';
import { type Report, readAttributeValue } from './attribute-value.js';
import { nameEnd, skipWhiteSpace } from './characters.js';
import { isRefusedTwice } from './duplicate.js';
import type { ParsedElement } from './element.js';
import { wrongQualifiedName } from './name-length.js';
import { isBehindValue } from './quoted-value.js';
import type { Reader } from './reader.js';

const SLASH = 0x2f;
const GREATER_THAN = 0x3e;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** What is no attribute, up to a blank or to the end of the tag; illegal characters are reported by themselves. */
const JUNK = /(?:[!-.0-;=?-\ufffd]|\/(?!\s*(?:[<>]|$)))+/y;

/** Above that many attributes, looking through all of them for one of the same name would take too long. */
const FEW = 12;

const NONE: readonly ParsedAttribute[] = [];

/** Reads the attributes of a start tag, and whatever else stands between its name and its end. */
export class AttributeReader {
  readonly #reader: Reader;
  /** Those of this tag, up to the `#count`-th. */
  readonly #attributes: ParsedAttribute[] = [];
  #count = 0;
  /** Those whose name another one had before. */
  #repeated: ParsedAttribute[] | undefined;
  #names: Set<string> | undefined;
  /** A mistake often garbles what is written right behind it: up to the next blank, only the first is reported. */
  #isGarbled = false;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Reads those of an element's tag, and leaves the reader at its `>` or `/>`, or where else the tag ends. */
  read(element: ParsedElement): readonly ParsedAttribute[] {
    this.#count = 0;
    this.#names = undefined;
    this.#repeated = undefined;
    this.#isGarbled = false;
    this.#readToEnd();
    const attributes = this.#count ? this.#attributes.slice(0, this.#count) : NONE;
    if (this.#repeated) this.#reportRepeated(this.#repeated, element, attributes);
    return attributes;
  }

  /** Namespaces may be declared behind the names that they are for. */
  #reportRepeated(
    repeated: readonly ParsedAttribute[],
    element: ParsedElement,
    attributes: readonly ParsedAttribute[],
  ): void {
    for (const { name, nameSpan } of repeated) {
      if (!isRefusedTwice(name, attributes, element.parent)) continue;
      this.#reader.faults.add('duplicate-attribute', nameSpan.start, nameSpan.end, name, element.name);
    }
  }

  #readToEnd(): void {
    const reader = this.#reader;
    const { text, next } = reader;
    const plainEnd = Math.min(next.tag.from(reader.offset), next.reference.from(reader.offset));
    for (;;) {
      const before = reader.offset;
      const start = skipWhiteSpace(text, before);
      reader.offset = start;
      if (isTagEnd(text, start)) return;
      const end = nameEnd(text, start);
      if (start > before && this.#readPlain(start, end, plainEnd)) continue;
      if (start > before) this.#isGarbled = false;
      if (end === start) this.#skipJunk(start);
      else this.#readAttribute(start, end, start > before);
    }
  }

  /** Reads an attribute as nearly all are: `name="value"` with nothing to report and nothing to resolve. */
  #readPlain(start: number, nameStop: number, plainEnd: number): boolean {
    const reader = this.#reader;
    const { text, source, next } = reader;
    const quote = text.charCodeAt(nameStop + 1);
    if (nameStop === start || text.charCodeAt(nameStop) !== EQUALS) return false;
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return false;
    const valueStart = nameStop + 2;
    const valueEnd = (quote === DOUBLE_QUOTE ? next.doubleQuote : next.singleQuote).from(valueStart);
    if (valueEnd >= plainEnd || !isBehindValue(text.charCodeAt(valueEnd + 1))) return false;
    const name = reader.names.cut(start, nameStop);
    this.#isGarbled = false;
    this.#checkName(name, start, nameStop);
    const end = valueEnd + 1;
    this.#add(new ParsedAttribute(source, name, { start, valueStart, valueEnd, end }));
    reader.offset = end;
    return true;
  }

  #skipJunk(start: number): void {
    const reader = this.#reader;
    JUNK.lastIndex = start;
    const isJunk = JUNK.test(reader.text);
    reader.offset = isJunk ? JUNK.lastIndex : start + 1;
    if (isJunk) this.#report(['unexpected-in-tag', reader.text.slice(start, reader.offset)], start, reader.offset);
  }

  #readAttribute(start: number, end: number, isSeparate: boolean): void {
    const name = this.#reader.names.cut(start, end);
    if (!isSeparate) this.#report(['missing-blank', name], start, end);
    this.#checkName(name, start, end);
    this.#add(readAttributeValue(this.#reader, name, start, this.#report));
  }

  #add(attribute: ParsedAttribute): void {
    if (this.#isTaken(attribute.name)) {
      this.#repeated ??= [];
      this.#repeated.push(attribute);
    }
    this.#attributes[this.#count++] = attribute;
  }

  #checkName(name: string, start: number, end: number): void {
    const wrong = wrongQualifiedName(name);
    if (wrong) this.#report(wrong, start, end);
  }

  #isTaken(name: string): boolean {
    if (this.#count < FEW) {
      for (let n = 0; n < this.#count; n++) {
        const other = this.#attributes[n]?.name;
        if (other?.length === name.length && other === name) return true;
      }
      return false;
    }
    this.#names ??= new Set(this.#attributes.slice(0, this.#count).map(attribute => attribute.name));
    const isTaken = this.#names.has(name);
    this.#names.add(name);
    return isTaken;
  }

  readonly #report: Report = (wrong, start, end) => {
    if (!this.#isGarbled) this.#reader.faults.report(wrong, { start, end });
    this.#isGarbled = true;
  };
}

/** Whether a tag ends here, be it that another begins; a slash ends it even with a blank or nothing before the >. */
function isTagEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === GREATER_THAN || code === LESS_THAN || Number.isNaN(code)) return true;
  if (code !== SLASH) return false;
  const next = text.charCodeAt(skipWhiteSpace(text, offset + 1));
  return next === GREATER_THAN || next === LESS_THAN || Number.isNaN(next);
}
