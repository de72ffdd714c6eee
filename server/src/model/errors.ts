import type { XmlAttribute, XmlElement } from '../xml/tree.js';

/** A value that libvirt's parser refuses. The model leaves it out; a rule words it. */
export interface ModelError {
  readonly fault: ValueFault;
  readonly element: XmlElement;
  /** `undefined` when the fault is the element's content, or a missing attribute. */
  readonly attribute: XmlAttribute | undefined;
}

export type ValueFault =
  /** Not a number in C notation: letters, a sign, a trailing blank, more than 32 bits. */
  | 'not-a-number'
  /** Hex digits a-f without `0x`, as lspci prints them. */
  | 'hex-without-prefix'
  /** A leading 0 makes it octal, and 8 or 9 is no octal digit. */
  | 'invalid-octal'
  | 'empty'
  | 'negative'
  | 'not-in-list'
  | 'out-of-range'
  | 'missing';
