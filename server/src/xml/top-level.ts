import { skipWhiteSpace } from './characters.js';
import type { ParsedElement, ParsedNode } from './element.js';
import type { Faults } from './faults.js';
import { CDATA_START, type ParsedText } from './text-node.js';

const WORD = /[!-;=-\ufffd]+/y;

/** Watches what stands beside the root element: one fault before it and one behind it, however much there is. */
export class TopLevel {
  root: ParsedElement | undefined;
  hasDoctype = false;
  isReported = false;
  readonly #text: string;
  readonly #faults: Faults;

  constructor(text: string, faults: Faults) {
    this.#text = text;
    this.#faults = faults;
  }

  check(node: ParsedNode): void {
    if (node.kind === 'element') this.#checkElement(node);
    else if (node.kind === 'text') this.#checkText(node);
    else if (node.kind === 'cdata') this.#report(node.start, node.start + CDATA_START.length);
    else if (node.kind === 'stray') this.isReported = true;
  }

  #checkElement(element: ParsedElement): void {
    if (!this.root) {
      this.root = element;
      this.isReported = false;
    } else if (!this.isReported) {
      this.isReported = true;
      const { start, end } = element.nameSpan;
      this.#faults.add('second-root', start, end, element.name, this.root.name);
    }
  }

  #checkText({ start, end }: ParsedText): void {
    const first = skipWhiteSpace(this.#text, start);
    WORD.lastIndex = first;
    if (first < end && WORD.test(this.#text)) this.#report(first, WORD.lastIndex);
  }

  #report(start: number, end: number): void {
    if (!this.isReported) this.#faults.add('text-outside-root', start, end);
    this.isReported = true;
  }
}
