// Reads what stands behind an attribute's name, however far it is typed.
import type { Span } from '../text/span.js';
import { ParsedAttribute } from './attribute.js';
import { skipWhiteSpace } from './characters.js';
import type { Wrong } from './faults.js';
import { closingQuote, recoverValue } from './quoted-value.js';
import type { Reader } from './reader.js';
import { checkReferencesInValue } from './reference-checks.js';

export type Report = (wrong: Wrong, start: number, end: number) => void;

const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** A value without quotes. */
const BARE_VALUE = /(?:[^\s<>"'=/]|\/(?!>))+/y;

/** The attribute whose name begins at `start`; leaves the reader behind its value. */
export function readAttributeValue(reader: Reader, name: string, start: number, report: Report): ParsedAttribute {
  const { text } = reader;
  const end = start + name.length;
  const equals = skipWhiteSpace(text, end);
  const hasEquals = text.charCodeAt(equals) === EQUALS;
  const value = hasEquals ? skipWhiteSpace(text, equals + 1) : equals;
  const code = text.charCodeAt(value);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    if (!hasEquals) report(['missing-equals', name], start, end);
    return readQuoted(reader, name, start, value, report);
  }
  const bareEnd = hasEquals ? bareValueEnd(text, equals + 1, value) : value;
  if (bareEnd > value) return readBare(reader, name, start, { start: value, end: bareEnd }, report);
  report(['missing-value', name], start, end);
  reader.offset = hasEquals ? equals + 1 : end;
  return new ParsedAttribute(reader.source, name, { start, valueStart: -1, valueEnd: -1, end: reader.offset });
}

function readQuoted(reader: Reader, name: string, start: number, opening: number, report: Report): ParsedAttribute {
  const valueStart = opening + 1;
  const quote = reader.text.charCodeAt(opening) === DOUBLE_QUOTE ? '"' : "'";
  let valueEnd = closingQuote(reader, valueStart, quote);
  let end = valueEnd + 1;
  if (valueEnd < 0) {
    const { end: recoveredEnd, isClosed, lessThan } = recoverValue(reader, valueStart, quote);
    valueEnd = recoveredEnd;
    end = isClosed ? recoveredEnd + 1 : recoveredEnd;
    if (!isClosed) report(['unclosed-value', name], opening, end);
    else if (lessThan >= 0) report(['less-than-in-value'], lessThan, lessThan + 1);
  }
  checkReferencesInValue(reader, name, valueStart, valueEnd);
  reader.offset = end;
  return new ParsedAttribute(reader.source, name, { start, valueStart, valueEnd, end });
}

function readBare(reader: Reader, name: string, start: number, value: Span, report: Report): ParsedAttribute {
  report(['missing-quotes', name], value.start, value.end);
  checkReferencesInValue(reader, name, value.start, value.end);
  reader.offset = value.end;
  const places = { start, valueStart: value.start, valueEnd: value.end, end: value.end };
  return new ParsedAttribute(reader.source, name, places);
}

/** Where a value without quotes ends. What stands on the next line, or before another =, is the name of the next attribute. */
function bareValueEnd(text: string, behindEquals: number, start: number): number {
  BARE_VALUE.lastIndex = start;
  if (!BARE_VALUE.test(text) || /[\r\n]/.test(text.slice(behindEquals, start))) return start;
  const end = BARE_VALUE.lastIndex;
  const isNextName = start > behindEquals && text.charCodeAt(skipWhiteSpace(text, end)) === EQUALS;
  return isNextName ? start : end;
}
