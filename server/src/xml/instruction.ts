import { isWhiteSpace, nameEnd } from './characters.js';
import type { Wrong } from './faults.js';
import { ParsedMarkup } from './markup-node.js';
import { wrongName } from './name-length.js';
import type { Reader } from './reader.js';

const INSTRUCTION_END = '?>';

/** Reads the processing instruction that begins at the reader's offset; one that is never closed, before the next tag. */
export function readInstruction(reader: Reader): ParsedMarkup {
  const { text, offset, faults, next } = reader;
  const start = offset + 2;
  const end = nameEnd(text, start);
  const closing = next.instructionEnd.from(start);
  const isClosed = closing < (end > start ? text.length : reader.lineEnd(start));
  const wrong = wrongTarget(text, start, end, closing);
  if (!isClosed && end > start) faults.add('unclosed-instruction', offset, end);
  else if (wrong) faults.report(wrong, { start: end > start ? start : offset, end });
  reader.offset = isClosed ? closing + INSTRUCTION_END.length : reader.unclosedEnd(end);
  return new ParsedMarkup(reader.source, 'instruction', offset, reader.offset);
}

/** What is wrong with the target from `start` to `end` of an instruction that ends at `closing`. */
export function wrongTarget(text: string, start: number, end: number, closing: number): Wrong | undefined {
  const target = text.slice(start, end);
  if (target === '') return ['nameless-instruction'];
  if (target === 'xml') return ['misplaced-declaration'];
  if (/^xml$/i.test(target)) return ['reserved-instruction', target];
  if (end !== closing && end < text.length && !isWhiteSpace(text.charCodeAt(end))) {
    return ['missing-blank-in-instruction', target];
  }
  return wrongName(target);
}
