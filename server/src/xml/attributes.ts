import { ParsedAttribute } from './attribute.js';
import { nameEnd, skipWhiteSpace } from './characters.js';
import { isRefusedTwice } from './duplicate.js';
import type { ParsedElement } from './element.js';
import type { Wrong } from './faults.js';
import { wrongQualifiedName } from './name-length.js';
import { closingQuote, isBehindValue, recoverValue } from './quoted-value.js';
import type { Reader } from './reader.js';
import { checkReferencesInValue } from './reference-checks.js';

const SLASH = 0x2f;
const GREATER_THAN = 0x3e;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** What is no attribute, up to a blank or to the end of the tag; illegal characters are reported by themselves. */
const JUNK = /(?:[!-.0-;=?-\ufffd]|\/(?!\s*(?:[<>]|$)))+/y;
/** A value without quotes. */
const BARE_VALUE = /(?:[^\s<>"'=/]|\/(?!>))+/y;

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
  /** The tag ends with a value that is never closed; its > may have been meant as well. */
  endsInValue = false;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Reads those of an element's tag, and leaves the reader at its `>` or `/>`, or where else the tag ends. */
  read(element: ParsedElement): readonly ParsedAttribute[] {
    this.#count = 0;
    this.#names = undefined;
    this.#repeated = undefined;
    this.#isGarbled = false;
    this.endsInValue = false;
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
      this.endsInValue = false;
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
    this.endsInValue = false;
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
    this.#add(this.#readValue(name, start, end));
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

  /** Reads from behind the name on. */
  #readValue(name: string, start: number, end: number): ParsedAttribute {
    const reader = this.#reader;
    const { text } = reader;
    const equals = skipWhiteSpace(text, end);
    const hasEquals = text.charCodeAt(equals) === EQUALS;
    const value = hasEquals ? skipWhiteSpace(text, equals + 1) : equals;
    const code = text.charCodeAt(value);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      if (!hasEquals) this.#report(['missing-equals', name], start, end);
      return this.#readQuoted(name, start, value, code === DOUBLE_QUOTE ? '"' : "'");
    }
    return hasEquals ? this.#readBare(name, start, equals + 1, value) : this.#withoutValue(name, start, end);
  }

  #readQuoted(name: string, start: number, opening: number, quote: '"' | "'"): ParsedAttribute {
    const reader = this.#reader;
    const valueStart = opening + 1;
    let valueEnd = closingQuote(reader, valueStart, quote);
    let end = valueEnd + 1;
    if (valueEnd < 0) {
      const recovered = recoverValue(reader, valueStart, quote);
      valueEnd = recovered.end;
      end = recovered.isClosed ? valueEnd + 1 : valueEnd;
      this.endsInValue = !recovered.isClosed;
      if (!recovered.isClosed) this.#report(['unclosed-value', name], opening, end);
      else if (recovered.lessThan >= 0)
        this.#report(['less-than-in-value'], recovered.lessThan, recovered.lessThan + 1);
    }
    checkReferencesInValue(reader, name, valueStart, valueEnd);
    reader.offset = end;
    return new ParsedAttribute(reader.source, name, { start, valueStart, valueEnd, end });
  }

  /** Reads a value without quotes; on the next line, or before another =, it is the name of the next attribute. */
  #readBare(name: string, start: number, behindEquals: number, valueStart: number): ParsedAttribute {
    const reader = this.#reader;
    const { text } = reader;
    BARE_VALUE.lastIndex = valueStart;
    const isWord = BARE_VALUE.test(text) && !/[\r\n]/.test(text.slice(behindEquals, valueStart));
    const end = BARE_VALUE.lastIndex;
    const isNextName = valueStart > behindEquals && text.charCodeAt(skipWhiteSpace(text, end)) === EQUALS;
    if (!isWord || isNextName) return this.#withoutValue(name, start, behindEquals);
    this.#report(['missing-quotes', name], valueStart, end);
    checkReferencesInValue(reader, name, valueStart, end);
    reader.offset = end;
    return new ParsedAttribute(reader.source, name, { start, valueStart, valueEnd: end, end });
  }

  #withoutValue(name: string, start: number, end: number): ParsedAttribute {
    this.#report(['missing-value', name], start, start + name.length);
    this.#reader.offset = end;
    return new ParsedAttribute(this.#reader.source, name, { start, valueStart: -1, valueEnd: -1, end });
  }

  #report(wrong: Wrong, start: number, end: number): void {
    if (!this.#isGarbled) this.#reader.faults.report(wrong, { start, end });
    this.#isGarbled = true;
  }
}

/** Whether a tag ends here, be it that another begins; a slash ends it even with a blank or nothing before the >. */
function isTagEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === GREATER_THAN || code === LESS_THAN || Number.isNaN(code)) return true;
  if (code !== SLASH) return false;
  const next = text.charCodeAt(skipWhiteSpace(text, offset + 1));
  return next === GREATER_THAN || next === LESS_THAN || Number.isNaN(next);
}
