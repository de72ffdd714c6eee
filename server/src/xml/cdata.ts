import type { Reader } from './reader.js';
import { CDATA_END, CDATA_START, ParsedText } from './text-node.js';

/** Reads the CDATA section that begins at the reader's offset; one that is never closed, before the next tag. */
export function readCdata(reader: Reader): ParsedText {
  const { text, source, offset, faults, next } = reader;
  const content = offset + CDATA_START.length;
  const closing = next.sectionEnd.from(content);
  if (closing === text.length) {
    faults.add('unclosed-cdata', offset, content);
    reader.offset = reader.unclosedEnd(content);
  } else {
    reader.offset = closing + CDATA_END.length;
  }
  return new ParsedText('cdata', source, offset, reader.offset);
}
