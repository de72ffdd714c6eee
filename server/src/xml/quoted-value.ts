// Where a quoted value ends, also while its closing quote is not typed yet.
import { isWhiteSpace } from './characters.js';
import type { Reader } from './reader.js';

const SLASH = 0x2f;
const GREATER_THAN = 0x3e;

/** Where a value ends that was meant to end there: at the tag's end, or before another attribute. */
const MEANT_END = /\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:["']|$)|\s*\/?>|\s*$/;

/** The closing quote of the value that begins at `start`, or -1 if there is none, or one that looks like another's. */
export function closingQuote({ text, next }: Reader, start: number, quote: '"' | "'"): number {
  const closing = (quote === '"' ? next.doubleQuote : next.singleQuote).from(start);
  if (closing === Number.POSITIVE_INFINITY || next.tag.from(start) < closing) return -1;
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
  const isOnLine = closing < lineEnd;
  const isTakenByNext = isOnLine && MEANT_NEXT.test(text.slice(start, closing));
  if (isOnLine && tag < closing && isBehindValue(text.charCodeAt(closing + 1))) {
    return { end: closing, isClosed: true, lessThan: tag };
  }
  if (isOnLine && tag > closing && !isTakenByNext) return { end: closing, isClosed: true, lessThan: -1 };
  const rest = text.slice(start, Math.min(tag, lineEnd));
  return { end: start + rest.search(MEANT_END), isClosed: false, lessThan: -1 };
}

/** The opening quote of the next attribute's value closes nothing. */
const MEANT_NEXT = /\s[A-Za-z_:][\w:.-]*\s*=\s*$/;

function isBehindValue(code: number): boolean {
  return isWhiteSpace(code) || code === GREATER_THAN || code === SLASH || Number.isNaN(code);
}
