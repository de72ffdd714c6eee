/** Finds a token again and again by ever larger offsets; however often it is asked, the text is searched once. */
export class Lookout {
  readonly #text: string;
  readonly #token: string;
  #next = -1;

  constructor(text: string, token: string) {
    this.#text = text;
    this.#token = token;
  }

  /** The first place at or behind `offset`; the length of the text if there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#text.indexOf(this.#token, offset);
      this.#next = found < 0 ? this.#text.length : found;
    }
    return this.#next;
  }
}
