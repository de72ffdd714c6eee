// The tree of an XML document that is being typed: every name, value and tag with its place, whatever is missing.
import type { Span } from '../text/span.js';
import type { Placeholder } from './template/placeholders.js';

export type XmlNode = XmlElement | XmlText | XmlMarkup;

/** Character data; `value` is what libvirt reads (entities resolved), the span what stands in the document. */
export interface XmlText {
  readonly kind: 'text' | 'cdata';
  readonly span: Span;
  readonly value: string;
}

/** What carries no data for libvirt but must stay where it is. */
export interface XmlMarkup {
  readonly kind: 'byte-order-mark' | 'comment' | 'instruction' | 'doctype' | 'stray';
  readonly span: Span;
}

export interface XmlAttribute {
  readonly name: string;
  /** From the name's first character to behind the closing quote. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Between the quotes; without quotes, the bare word; `undefined` when there is no value at all. */
  readonly valueSpan: Span | undefined;
  readonly quote: '"' | "'" | undefined;
  /** As libvirt reads it: entities resolved, white space normalised to blanks. */
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly parent: XmlElement | undefined;
  /** From `<` to behind the end tag, or to where the element is taken to end. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** From `<` to behind the start tag's `>`, or to where it is taken to end. */
  readonly startTagSpan: Span;
  /** `<a/>`. */
  readonly isSelfClosing: boolean;
  /** From `</` to behind `>`; `undefined` for a self-closing or unclosed element. */
  readonly endTagSpan: Span | undefined;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly elements: readonly XmlElement[];
  /** The first attribute of that name. */
  attribute(name: string): XmlAttribute | undefined;
  /** The first child element of that name. */
  child(name: string): XmlElement | undefined;
  /** All text inside, as libvirt reads it. */
  readonly text: string;
}

/** Something by which the document is not well-formed, at its exact place. */
export interface XmlFault {
  readonly span: Span;
  readonly kind: string;
  /** One sentence for people. */
  readonly message: string;
}

export interface XmlDocument {
  readonly text: string;
  /** The first element at the top; others are in `nodes`. */
  readonly root: XmlElement | undefined;
  readonly nodes: readonly XmlNode[];
  /** Empty exactly when libvirt's XML parser accepts the text. */
  readonly faults: readonly XmlFault[];
  /** What is filled in before libvirt reads the text; absent from a text that is no template. */
  readonly placeholders?: readonly Placeholder[];
}
