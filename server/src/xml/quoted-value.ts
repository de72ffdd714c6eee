// Where a quoted value ends, also while its closing quote is not typed yet.
import { isWhiteSpace } from './characters.js';
import type { Reader } from './reader.js';

const SLASH = 0x2f;
const GREATER_THAN = 0x3e;

/** The next attribute up to its opening quote, which closes nothing. */
const NEXT_ATTRIBUTE = /[ \t\r\n][A-Za-z_:][\w:.-]*[ \t\r\n]*=[ \t\r\n]*$/;
/** What a value does not reach beyond that has no closing quote. */
const BEHIND_UNCLOSED = /[ \t][A-Za-z_:][\w:.-]*[ \t]*=[ \t]*["']|>/;

/** The closing quote of the value that begins at `start`, or -1 if there is none, or one that looks like another's. */
export function closingQuote({ text, next }: Reader, start: number, quote: '"' | "'"): number {
  const closing = (quote === '"' ? next.doubleQuote : next.singleQuote).from(start);
  if (closing === text.length || next.tag.from(start) < closing) return -1;
  return isBehindValue(text.charCodeAt(closing + 1)) ? closing : -1;
}

export interface RecoveredValue {
  readonly end: number;
  readonly isClosed: boolean;
  /** Where a < stands in the value, or -1. */
  readonly lessThan: number;
}

/**
 * The same where that failed. The next quote still closes the value if it stands on the same line; on a later line, or behind
 * a <, only if a tag may go on behind it. Otherwise the value ends with its line, or earlier.
 */
export function recoverValue(reader: Reader, start: number, quote: '"' | "'"): RecoveredValue {
  const { text, next } = reader;
  const closing = (quote === '"' ? next.doubleQuote : next.singleQuote).from(start);
  const tag = next.tag.from(start);
  const lineEnd = reader.lineEnd(start);
  const hasTag = tag < closing;
  const isClosed =
    closing < lineEnd && (hasTag ? isBehindValue(text.charCodeAt(closing + 1)) : isOwn(text, start, closing));
  if (isClosed) return { end: closing, isClosed, lessThan: hasTag ? tag : -1 };
  return { end: unclosedEnd(text, start, Math.min(tag, lineEnd)), isClosed, lessThan: -1 };
}

/** Whether a quote closes the value that begins at `start`, rather than to open that of the next attribute. */
function isOwn(text: string, start: number, closing: number): boolean {
  return !NEXT_ATTRIBUTE.test(text.slice(start, closing));
}

function unclosedEnd(text: string, start: number, limit: number): number {
  const behind = text.slice(start, limit).search(BEHIND_UNCLOSED);
  let end = behind < 0 ? limit : start + behind;
  if (text[end] === '>' && text[end - 1] === '/' && end > start) end--;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether a tag may go on like this behind a value; NaN, the end of the text, included. */
export function isBehindValue(code: number): boolean {
  return isWhiteSpace(code) || code === GREATER_THAN || code === SLASH || Number.isNaN(code);
}
