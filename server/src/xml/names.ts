import { ownText } from '../text/own-text.js';

/** How many different names are kept at hand; a power of two. */
const KEPT = 128;

/** Cuts names out of a text. A document has few of them, time and again: each is made once, as a rule. */
export class Names {
  readonly #text: string;
  readonly #kept: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  cut(start: number, end: number): string {
    const text = this.#text;
    const length = end - start;
    const place = (text.charCodeAt(start) + 7 * text.charCodeAt(end - 1) + 31 * length) & (KEPT - 1);
    const kept = this.#kept[place];
    if (kept !== undefined && kept.length === length && text.startsWith(kept, start)) return kept;
    const name = ownText(text, start, end);
    this.#kept[place] = name;
    return name;
  }
}
