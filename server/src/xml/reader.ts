import { AttributeReader } from './attributes.js';
import type { ParsedNode } from './element.js';
import type { Entity } from './entities.js';
import { Expansion } from './expansion.js';
import { Faults } from './faults.js';
import { Lookout } from './lookout.js';
import { Names } from './names.js';
import type { Pieces } from './pieces.js';
import { Source } from './source.js';

/** Reads what a reader's text holds, from its offset to its end. */
export type ReadNodes = (reader: Reader) => readonly ParsedNode[];

/** One text that is being read, the document's or that of an entity, and how far it has come. */
export class Reader {
  readonly source: Source;
  readonly text: string;
  readonly faults: Faults;
  readonly expansion: Expansion;
  offset = 0;
  /** What an earlier version of the text left behind. */
  pieces: Pieces | undefined;
  /** Reading ends here, before the text does if that is longer than libvirt takes. */
  limit: number;
  /** How many entities one is inside of. */
  readonly nesting: number;
  /** How many elements are open around this text. */
  readonly outerDepth: number;

  /** Where the next token of a kind is; an unclosed thing must not send every search to the end of the text. */
  readonly next: {
    readonly tag: Lookout;
    readonly reference: Lookout;
    readonly sectionEnd: Lookout;
    readonly commentEnd: Lookout;
    readonly instructionEnd: Lookout;
    readonly doubleQuote: Lookout;
    readonly singleQuote: Lookout;
    readonly lineFeed: Lookout;
    readonly carriageReturn: Lookout;
  };
  readonly names: Names;
  readonly attributes: AttributeReader;
  readonly readNodes: ReadNodes;

  constructor(source: Source, readNodes: ReadNodes, within?: { nesting: number; depth: number }) {
    const { text } = source;
    this.source = source;
    this.text = text;
    this.limit = text.length;
    this.readNodes = readNodes;
    this.nesting = within?.nesting ?? 0;
    this.outerDepth = within?.depth ?? 0;
    this.names = new Names(text);
    this.attributes = new AttributeReader(this);
    this.faults = new Faults(text.length);
    this.expansion = new Expansion(text);
    this.next = {
      tag: new Lookout(text, '<'),
      reference: new Lookout(text, '&'),
      sectionEnd: new Lookout(text, ']]>'),
      commentEnd: new Lookout(text, '-->'),
      instructionEnd: new Lookout(text, '?>'),
      doubleQuote: new Lookout(text, '"'),
      singleQuote: new Lookout(text, "'"),
      lineFeed: new Lookout(text, '\n'),
      carriageReturn: new Lookout(text, '\r'),
    };
  }

  /** A reader for the text of an entity that is referred to below `depth` open elements. */
  inside({ text }: Entity, depth: number): Reader {
    const { entities } = this.source;
    const within = { nesting: this.nesting + 1, depth };
    return new Reader(new Source(text, entities), this.readNodes, within);
  }

  /** Reads no further than here. */
  stop(): void {
    this.limit = this.offset;
  }

  /** Where something ends that is never closed: with its line, but before any tag. */
  unclosedEnd(offset: number): number {
    return Math.min(this.lineEnd(offset), this.next.tag.from(offset));
  }

  /** Where the line ends that `offset` is on, its line break not included. */
  lineEnd(offset: number): number {
    return Math.min(this.next.lineFeed.from(offset), this.next.carriageReturn.from(offset));
  }
}
