// Builds the tree of a document that may be half typed: nothing is lost, and nothing is thrown.
import { endOfBytes, findIllegal } from './characters.js';
import { readContent } from './content.js';
import { isDeclaration, readDeclaration } from './declaration.js';
import { readDoctype, skipDoctype } from './doctype/doctype.js';
import type { ParsedNode } from './element.js';
import { Entities } from './entities.js';
import { formatCode } from './faults.js';
import { DOCUMENT_BYTES } from './limits.js';
import { ParsedMarkup } from './markup-node.js';
import { Pieces } from './pieces.js';
import { Reader } from './reader.js';
import { Source } from './source.js';
import { TopLevel } from './top-level.js';
import type { XmlDocument } from './tree.js';
import { TreeBuilder } from './tree-builder.js';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads a document as libvirt's XML parser would; where that one gives up, this one reports a fault and goes on. What has
 * not changed is taken over from an earlier version, which must not be used any more.
 */
export function parseXml(text: string, before?: XmlDocument): XmlDocument {
  const reader = new Reader(new Source(text, new Entities()), readEntity);
  if (before) reader.pieces = new Pieces(before, text);
  const topLevel = new TopLevel(text, reader.faults);
  const tree = new TreeBuilder(reader, topLevel);
  limitLength(reader);
  readStart(reader, tree);
  const nodes = readContent(reader, tree, () => readDocumentType(reader, topLevel, tree));
  reportIllegal(reader);
  reportMissingRoot(reader, topLevel);
  return { text, root: topLevel.root, nodes, faults: reader.faults.inOrder() };
}

function readEntity(reader: Reader): readonly ParsedNode[] {
  return readContent(reader, new TreeBuilder(reader));
}

function readDocumentType(reader: Reader, topLevel: TopLevel, tree: TreeBuilder): ParsedMarkup {
  if (!tree.isAtTopLevel || topLevel.hasDoctype || topLevel.root) return skipDoctype(reader);
  topLevel.hasDoctype = true;
  // Its entities may make something else of the same text.
  reader.pieces = undefined;
  return readDoctype(reader);
}

function limitLength(reader: Reader): void {
  const most = DOCUMENT_BYTES.value;
  const end = endOfBytes(reader.text, most);
  if (end === reader.text.length) return;
  reader.faults.add('document-too-long', end, end + 1, String(most));
  reader.limit = end;
}

function readStart(reader: Reader, tree: TreeBuilder): void {
  const hasMark = reader.text.charCodeAt(0) === BYTE_ORDER_MARK;
  if (hasMark) {
    reader.offset = 1;
    tree.add(new ParsedMarkup(reader.source, 'byte-order-mark', 0, 1));
  }
  if (isDeclaration(reader.text, reader.offset)) tree.add(readDeclaration(reader, hasMark));
}

function reportIllegal({ text, faults }: Reader): void {
  for (let at = findIllegal(text, 0); at >= 0 && !faults.isFull; at = findIllegal(text, at + 1)) {
    const code = text.charCodeAt(at);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    faults.add(isHalf ? 'lone-surrogate' : 'illegal-character', at, at + 1, formatCode(code));
  }
}

function reportMissingRoot({ text, faults }: Reader, { root }: TopLevel): void {
  if (root || faults.any) return;
  faults.add(text === '' ? 'empty-document' : 'no-root', text.length, text.length);
}
