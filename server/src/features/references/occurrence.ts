import type { Span } from '../../text/span.js';

/** What a document names in one place and refers to in others. */
export type NamedKind =
  | 'controller'
  | 'iothread'
  | 'NUMA cell'
  | 'alias'
  | 'audio backend'
  | 'disk target'
  | 'throttle group';

/** How a name is written: text as it stands, a decimal number, C notation (decimal, 0x, 0), or a set such as `1-3,^2`. */
export type Notation = 'text' | 'decimal' | 'c-number' | 'set';

/** One place that names something. */
export interface Occurrence {
  readonly kind: NamedKind;
  /** The same for all that name the same thing: `3`, `vda`; of controllers `pci:3`. */
  readonly key: string;
  readonly span: Span;
  readonly notation: Notation;
  /** Whether the thing is brought into being here. */
  readonly isDeclaration: boolean;
}
