import type { Span } from '../text/span.js';
import type { XmlElement } from '../xml/tree.js';

/** A value together with the text that states it: the attribute's value, or the element's content. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}

/** A value of an element, with its place looked up when asked for: elements move while others are edited. */
export class StatedInElement<T> implements Stated<T> {
  readonly value: T;
  readonly #element: XmlElement;
  readonly #spanOf: (element: XmlElement) => Span;

  constructor(value: T, element: XmlElement, spanOf: (element: XmlElement) => Span) {
    this.value = value;
    this.#element = element;
    this.#spanOf = spanOf;
  }

  get span(): Span {
    return this.#spanOf(this.#element);
  }
}
