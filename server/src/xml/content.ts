import { readCdata } from './cdata.js';
import { COMMENT_START, readComment } from './comment.js';
import { DOCTYPE_START } from './doctype/doctype.js';
import type { ParsedNode } from './element.js';
import { readEndTag } from './end-tag.js';
import { readInstruction } from './instruction.js';
import { ParsedMarkup } from './markup-node.js';
import type { Reader } from './reader.js';
import { checkReferencesInContent } from './reference-checks.js';
import { readStartTag } from './start-tag.js';
import { CDATA_END, CDATA_START, ParsedText } from './text-node.js';
import type { TreeBuilder } from './tree-builder.js';

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;

const MARKUP_START = /<!\[?\w*/y;

/** Reads up to the end of the text; `readDoctype` is asked about document types, which entities may not contain. */
export function readContent(
  reader: Reader,
  tree: TreeBuilder,
  readDoctype?: () => ParsedMarkup,
): readonly ParsedNode[] {
  const { next } = reader;
  while (reader.offset < reader.limit) {
    const tag = next.tag.from(reader.offset);
    if (tag > reader.offset) readText(reader, tree, tag);
    else readMarkup(reader, tree, readDoctype);
  }
  return keepRest(reader, tree);
}

function readMarkup(reader: Reader, tree: TreeBuilder, readDoctype: (() => ParsedMarkup) | undefined): void {
  const code = reader.text.charCodeAt(reader.offset + 1);
  if (code === SLASH) readEndTag(reader, tree);
  else if (code === QUESTION_MARK) tree.add(readInstruction(reader));
  else if (code === EXCLAMATION_MARK) tree.add(readSpecial(reader, readDoctype));
  else if (!reader.pieces?.takeOver(reader, tree)) readStartTag(reader, tree);
}

/** What begins with `<!`. */
function readSpecial(reader: Reader, readDoctype: (() => ParsedMarkup) | undefined): ParsedNode {
  const { text, offset } = reader;
  if (text.startsWith(COMMENT_START, offset)) return readComment(reader);
  if (text.startsWith(CDATA_START, offset)) return readCdata(reader);
  return readDoctype && text.startsWith(DOCTYPE_START, offset) ? readDoctype() : readUnknown(reader);
}

function readUnknown(reader: Reader): ParsedMarkup {
  const { text, offset, faults } = reader;
  MARKUP_START.lastIndex = offset;
  MARKUP_START.test(text);
  faults.add('unknown-markup', offset, MARKUP_START.lastIndex);
  reader.offset = MARKUP_START.lastIndex;
  return new ParsedMarkup(reader.source, 'stray', offset, reader.offset);
}

function readText(reader: Reader, tree: TreeBuilder, end: number): void {
  const { source, offset: start } = reader;
  reader.offset = end;
  tree.add(new ParsedText('text', source, start, end));
  if (tree.isAtTopLevel) return;
  checkReferencesInContent(reader, start, end, tree.depth);
  checkSectionEnds(reader, start, end);
}

function checkSectionEnds({ faults, next }: Reader, start: number, end: number): void {
  let at = next.sectionEnd.from(start);
  while (at < end) {
    faults.add('cdata-end-in-text', at, at + CDATA_END.length);
    at = next.sectionEnd.from(at + CDATA_END.length);
  }
}

/** Where reading stopped early, the rest is kept in one piece. */
function keepRest(reader: Reader, tree: TreeBuilder): readonly ParsedNode[] {
  const { text, offset } = reader;
  const isComplete = offset >= text.length;
  if (!isComplete) tree.add(new ParsedMarkup(reader.source, 'stray', offset, text.length));
  reader.offset = text.length;
  return tree.finish(isComplete);
}
