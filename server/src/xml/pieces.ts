// What one version of a document can take over from the version before: elements two levels below the root, such as a
// guest's devices, whose text stands there as it did. Nothing above them has a say in how they are read.
import { ownText } from '../text/own-text.js';
import type { ParsedNode } from './element.js';
import { ParsedElement } from './element.js';
import type { Reader } from './reader.js';
import { Source } from './source.js';
import type { XmlDocument } from './tree.js';
import type { TreeBuilder } from './tree-builder.js';

/** How many elements are open around a piece; more, where one of them is not closed yet. */
const LEAST_DEPTH = 2;
const MOST_DEPTH = 64;

/** How deep a piece may be nested itself: that and its depth together stay below the parser's limit. */
const MOST_LEVELS = 64;

/** With so many faults, no version is much like the next. */
const MOST_FAULTS = 32;

/** The pieces of a document that is not needed any more: what is taken from it is no longer its own. */
export class Pieces {
  readonly #before: XmlDocument;
  readonly #grown: number;
  readonly #byStart = new Map<number, ParsedElement>();

  constructor(before: XmlDocument, text: string) {
    this.#before = before;
    this.#grown = text.length - before.text.length;
    const { root, nodes, faults } = before;
    const hasEntities = nodes.some(({ kind }) => kind === 'doctype');
    if (!(root instanceof ParsedElement) || hasEntities || faults.length > MOST_FAULTS) return;
    for (const child of root.elements) {
      for (const piece of child.elements) this.#byStart.set(piece.start, piece);
    }
  }

  /** Puts what stood here before into the tree, if it stands here still. */
  takeOver(reader: Reader, tree: TreeBuilder): boolean {
    const { offset } = reader;
    if (tree.depth < LEAST_DEPTH || tree.depth > MOST_DEPTH) return false;
    const piece = this.#take(offset, reader) ?? this.#take(offset - this.#grown, reader);
    if (!piece) return false;
    piece.source.shift += offset - piece.start;
    piece.parent = tree.open;
    tree.add(piece);
    reader.offset = piece.end;
    return true;
  }

  /** The piece that began at `start` before, if it has the text that is to be read now. */
  #take(start: number, { text, offset, limit }: Reader): ParsedElement | undefined {
    const piece = this.#byStart.get(start);
    if (!piece || offset + piece.end - start > limit) return undefined;
    const raw = this.#isOwn(piece) ? piece.source.text : this.#before.text.slice(start, piece.end);
    // Many times as fast as `startsWith`.
    if (text.slice(offset, offset + raw.length) !== raw || !this.#separate(piece)) return undefined;
    this.#byStart.delete(start);
    return piece;
  }

  #isOwn({ source }: ParsedElement): boolean {
    return source !== (this.#before.root as ParsedElement).source;
  }

  /** Gives a piece a source of its own, unless it has one; false where something about it is not its own affair. */
  #separate(piece: ParsedElement): boolean {
    if (this.#isOwn(piece)) return true;
    const { start, end } = piece;
    const isClosed = piece.isSelfClosing || piece.endTagSpan !== undefined;
    const isSound = isClosed && !this.#before.faults.some(({ span }) => span.start < end && start < span.end);
    if (!isSound || !isSelfContained(piece, piece.source, MOST_LEVELS)) return false;
    move(piece, new Source(ownText(this.#before.text, start, end), piece.source.entities, start));
    return true;
  }
}

/** A prefix means what the elements around say; what was taken over before may be part of a larger piece now. */
function isSelfContained(node: ParsedNode, source: Source, levels: number): boolean {
  if (node.source !== source || levels === 0) return false;
  if (node.kind !== 'element') return true;
  if (node.attributes.some(({ name }) => name.includes(':'))) return false;
  return node.children.every(child => isSelfContained(child, source, levels - 1));
}

function move(node: ParsedNode, source: Source): void {
  node.source = source;
  if (node.kind !== 'element') return;
  for (const attribute of node.attributes) attribute.source = source;
  for (const child of node.children) move(child, source);
}
