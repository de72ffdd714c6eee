import type { Span } from '../text/span.js';

/** A value together with the text that states it: the attribute's value, or the element's content. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}
