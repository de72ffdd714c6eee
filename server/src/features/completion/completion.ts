import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';

/** Something that can be typed for the user. */
export interface Completion {
  readonly label: string;
  readonly kind: 'element' | 'attribute' | 'value' | 'place' | 'name' | 'end-tag';
  /** What is particular to it here and now, a few words. */
  readonly detail?: string | undefined;
  /** What it replaces. */
  readonly span: Span;
  /** What it puts there; `$1` and the like only in a snippet. */
  readonly text: string;
  readonly isSnippet: boolean;
  /** Where it stands in the list: the lower the higher. */
  readonly rank: number;
  /** What else it takes, elsewhere in the document. */
  readonly more?: readonly TextEdit[];
  /** What the documentation is about, to be looked up when somebody wants to read it. */
  readonly topic?: Topic;
}

/** A place in libvirt's format: a path below `<domain>`, with an attribute, with one of its values. */
export interface Topic {
  readonly path: string;
  readonly attribute?: string;
  readonly value?: string;
}

/** The values of a place, as far as they are known; `isWhole`: there are no others. */
export interface KnownValues {
  readonly values: readonly KnownValue[];
  readonly isWhole: boolean;
}

/** A value that a place can have, and why just that one. */
export interface KnownValue {
  readonly value: string;
  readonly detail?: string | undefined;
  readonly kind?: 'place' | 'name';
}
