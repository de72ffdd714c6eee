import { utf8Length } from './characters.js';
import { AMPLIFICATION, FREE_EXPANSION, REFERENCE_COST } from './limits.js';

/** The bytes that entities bring into one text, weighed against those of the text itself, as libxml2 does it. */
export class Expansion {
  readonly #text: string;
  #size = 0;
  #countedTo = 0;
  #countedBytes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Bytes charged so far. */
  get size(): number {
    return this.#size;
  }

  /** Charges a reference that ends at `end`; false if that is too much. */
  charge(bytes: number, end: number): boolean {
    this.#size += bytes + REFERENCE_COST.value;
    if (this.#size <= FREE_EXPANSION.value) return true;
    return Math.floor(this.#size / AMPLIFICATION.value) <= this.#bytesBefore(end);
  }

  #bytesBefore(end: number): number {
    this.#countedBytes += utf8Length(this.#text, this.#countedTo, end);
    this.#countedTo = end;
    return this.#countedBytes;
  }
}
