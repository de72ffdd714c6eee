import { nameEnd, skipWhiteSpace } from './characters.js';
import { ParsedElement } from './element.js';
import { DEPTH } from './limits.js';
import { ParsedMarkup } from './markup-node.js';
import { wrongQualifiedName } from './name-length.js';
import type { Reader } from './reader.js';
import type { TreeBuilder } from './tree-builder.js';

const SLASH = 0x2f;
const GREATER_THAN = 0x3e;

/** Reads the start tag that should begin at the reader's offset; a < that begins none is kept by itself. */
export function readStartTag(reader: Reader, tree: TreeBuilder): void {
  const { text, offset, faults } = reader;
  const end = nameEnd(text, offset + 1);
  if (end === offset + 1) {
    faults.add('bare-less-than', offset, end);
    reader.offset = end;
    tree.add(new ParsedMarkup(reader.source, 'stray', offset, end));
  } else if (tree.depth >= DEPTH.value) {
    faults.add('too-deep', offset + 1, end, text.slice(offset + 1, end), String(DEPTH.value));
    reader.stop();
  } else {
    readElement(reader, tree, end);
  }
}

function readElement(reader: Reader, tree: TreeBuilder, end: number): void {
  const { offset, source, faults, attributes } = reader;
  const element = new ParsedElement(source, reader.names.cut(offset + 1, end), tree.open, offset);
  const wrong = wrongQualifiedName(element.name);
  if (wrong) faults.report(wrong, element.nameSpan);
  tree.add(element);
  reader.offset = end;
  element.attributes = attributes.read(element);
  readEnd(reader, tree, element);
}

/** Without its >, a tag ends before the next <; if a slash stands there, it was to be self-closing. */
function readEnd(reader: Reader, tree: TreeBuilder, element: ParsedElement): void {
  const { text, offset, faults } = reader;
  element.isSelfClosing = text.charCodeAt(offset) === SLASH;
  const unclosedEnd = element.isSelfClosing ? offset + 1 : offset;
  const end = element.isSelfClosing ? skipWhiteSpace(text, unclosedEnd) : offset;
  const isClosed = text.charCodeAt(end) === GREATER_THAN;
  if (!isClosed) reportUnclosed(reader, element);
  else if (end > unclosedEnd) faults.add('misplaced-blank', unclosedEnd, end, '/', '>');
  reader.offset = isClosed ? end + 1 : unclosedEnd;
  element.endStartTag(reader.offset);
  if (!element.isSelfClosing) tree.enter(element, !isClosed);
}

/** A value without its closing quote may have swallowed the >: that it has none is fault enough. */
function reportUnclosed({ faults }: Reader, { name, nameSpan, attributes }: ParsedElement): void {
  if (attributes.at(-1)?.isUnclosed) return;
  faults.add('unclosed-start-tag', nameSpan.start, nameSpan.end, name);
}
