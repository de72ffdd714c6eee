// Markdown as a terminal shows it: as much of it as rule pages use.
import { printable } from '../display-width.js';
import type { Style } from '../style.js';
import { inline, type Piece, plainText } from './inline.js';
import { wrapPieces } from './wrap-pieces.js';

const CODE_INDENT = '    ';
const FENCE = /^```\s*(.*)$/;
const HEADING = /^(#{1,6}) +(.*)$/;
const ITEM = /^(\s*)(?:[-*]|(\d+)\.) +(.*)$/;
const DRAWN_FINDING = /^(\s*\^+ )(error|warning|info|hint)( .*)$/;
const DRAWN_RELATED = /^\s*\^+ related .*$/;

export function renderPage(markdown: string, width: number, style: Style): string {
  return new Page(markdown.split('\n'), width, style).render();
}

class Page {
  readonly #lines: readonly string[];
  readonly #width: number;
  readonly #style: Style;
  readonly #blocks: string[] = [];
  #next = 0;
  /** Which repair of the example before the last block of code shows. */
  #fix = 0;

  constructor(lines: readonly string[], width: number, style: Style) {
    this.#lines = lines;
    this.#width = width;
    this.#style = style;
  }

  render(): string {
    while (this.#next < this.#lines.length) this.#block();
    return `${this.#blocks.join('\n\n')}\n`;
  }

  #block(): void {
    const line = this.#take();
    const heading = HEADING.exec(line);
    const fence = FENCE.exec(line);
    if (!line.trim()) return;
    if (heading) this.#blocks.push(this.#heading(heading[1] ?? '', heading[2] ?? ''));
    else if (fence) this.#blocks.push(this.#code(fence[1] ?? ''));
    else if (ITEM.test(line)) this.#blocks.push(this.#list(line));
    else this.#blocks.push(this.#text([line, ...this.#paragraphLines()].join(' '), ''));
  }

  #take(): string {
    return this.#lines[this.#next++] ?? '';
  }

  #heading(level: string, text: string): string {
    const { strong, code } = this.#style;
    const title = plainText(inline(text, this.#style));
    return level.length < 3 ? strong(title.toUpperCase()) : code(title);
  }

  #code(language: string): string {
    const lines: string[] = [];
    while (this.#next < this.#lines.length) {
      const line = this.#take();
      if (FENCE.test(line)) break;
      lines.push(line && CODE_INDENT + this.#codeLine(printable(line)));
    }
    this.#fix = / fix\b/.test(language) ? this.#fix + 1 : 0;
    return this.#fixLabel() + lines.join('\n');
  }

  #fixLabel(): string {
    if (!this.#fix) return '';
    return `${this.#style.good(this.#fix === 1 ? 'With the fix:' : `With fix ${this.#fix} instead:`)}\n\n`;
  }

  /** Findings drawn under a line have the colour they have in a report. */
  #codeLine(line: string): string {
    const [, indent, severity, rest] = DRAWN_FINDING.exec(line) ?? [];
    if (DRAWN_RELATED.test(line)) return this.#style.frame(line);
    if (severity === undefined) return line;
    return this.#style[severity as 'error'](`${indent}${severity}${rest}`);
  }

  #list(first: string): string {
    const items = [this.#item(first)];
    while (ITEM.test(this.#lines[this.#next] ?? '')) items.push(this.#item(this.#take()));
    return items.join('\n');
  }

  #item(line: string): string {
    const [, indent = '', number, text = ''] = ITEM.exec(line) ?? [];
    const bullet = `${indent}${number === undefined ? '•' : `${number}.`} `;
    const whole = [text, ...this.#paragraphLines()].join(' ');
    return bullet + this.#text(whole, ' '.repeat(bullet.length)).trimStart();
  }

  /** Lines up to the next thing that is no running text. */
  #paragraphLines(): string[] {
    const lines: string[] = [];
    for (;;) {
      const line = this.#lines[this.#next];
      if (!line?.trim() || HEADING.test(line) || FENCE.test(line) || ITEM.test(line)) return lines;
      lines.push(this.#take().trim());
    }
  }

  #text(text: string, indent: string): string {
    const pieces: Piece[] = inline(text, this.#style);
    return wrapPieces(pieces, this.#width - indent.length)
      .map(line => indent + line)
      .join('\n');
  }
}
