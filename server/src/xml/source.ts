import type { Entities } from './entities.js';

/**
 * What nodes read their values from when asked. They keep their places as numbers of the text that they were read in;
 * this knows what those mean by now, so that a whole piece of a tree moves in one step.
 */
export class Source {
  readonly text: string;
  readonly entities: Entities;
  /** What must be added to a node's number for its place in the document. */
  shift = 0;
  /** Where `text` begins, in the nodes' numbers. */
  readonly #start: number;

  constructor(text: string, entities: Entities, start = 0) {
    this.text = text;
    this.entities = entities;
    this.#start = start;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start - this.#start, end - this.#start);
  }
}
