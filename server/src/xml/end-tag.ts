import { nameEnd, skipWhiteSpace } from './characters.js';
import type { Reader } from './reader.js';
import type { TreeBuilder } from './tree-builder.js';

const GREATER_THAN = 0x3e;
const JUNK = /[^\s<>]+/y;
const TAG_END = /[<>\r\n]/g;

/** Reads the end tag at the reader's offset and closes what it closes. */
export function readEndTag(reader: Reader, tree: TreeBuilder): void {
  const { text, offset } = reader;
  const start = nameStart(reader);
  const nameStop = nameEnd(text, start);
  const name = reader.names.cut(start, nameStop);
  const end = readEnd(reader, nameStop);
  const isClosed = text.charCodeAt(end - 1) === GREATER_THAN;
  const element = name === '' ? undefined : tree.openElement(name);
  reader.offset = end;
  if (element && !isClosed) reader.faults.add('unclosed-end-tag', offset, nameStop, name);
  if (element) tree.close(element, offset, end);
  else tree.addMisnamedEnd(name, offset, end);
}

/** Behind `</`; blanks before the name are not allowed, but clearly meant. */
function nameStart({ text, offset, faults }: Reader): number {
  const start = offset + 2;
  const behindBlanks = skipWhiteSpace(text, start);
  const isMeant =
    behindBlanks > start &&
    nameEnd(text, behindBlanks) > behindBlanks &&
    !/[\r\n]/.test(text.slice(start, behindBlanks));
  if (!isMeant) return start;
  faults.add('misplaced-blank', start, behindBlanks, '</', 'the name');
  return behindBlanks;
}

/** Behind the tag's >, or behind its name if it has none before the next tag or the end of the line. */
function readEnd({ text, faults }: Reader, nameStop: number): number {
  const start = skipWhiteSpace(text, nameStop);
  if (text.charCodeAt(start) === GREATER_THAN) return start + 1;
  TAG_END.lastIndex = start;
  const end = TAG_END.test(text) ? TAG_END.lastIndex : start;
  if (text.charCodeAt(end - 1) !== GREATER_THAN) return nameStop;
  JUNK.lastIndex = start;
  JUNK.test(text);
  faults.add('unexpected-in-tag', start, JUNK.lastIndex, text.slice(start, JUNK.lastIndex));
  return end;
}
