import { ParsedMarkup } from './markup-node.js';
import type { Reader } from './reader.js';

export const COMMENT_START = '<!--';
const COMMENT_END = '-->';

/**
 * Reads the comment that begins at the reader's offset. One that is never closed ends with its line or before the next tag, as
 * does one that would reach into another comment: what follows is more likely to be meant than to be a comment.
 */
export function readComment(reader: Reader): ParsedMarkup {
  const { text, offset, faults, next } = reader;
  const content = offset + COMMENT_START.length;
  const closing = next.commentEnd.from(content);
  const hyphens = text.indexOf('--', content);
  const isInterrupted = hyphens >= 0 && hyphens < closing && text.startsWith(COMMENT_START, hyphens - 2);
  if (closing === text.length || isInterrupted) {
    faults.add('unclosed-comment', offset, content);
    reader.offset = reader.unclosedEnd(content);
  } else {
    if (hyphens < closing) faults.add('double-hyphen-in-comment', hyphens, hyphens + 2);
    reader.offset = closing + COMMENT_END.length;
  }
  return new ParsedMarkup(reader.source, 'comment', offset, reader.offset);
}
