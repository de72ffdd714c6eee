import { displayWidth } from '../display-width.js';
import type { Piece } from './inline.js';

/** Lines of at most `width` columns, broken at blanks, with every word painted like the piece it comes from. */
export function wrapPieces(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of wordsOf(pieces)) {
    if (columns && columns + 1 + word.columns > width) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += columns ? ` ${word.text}` : word.text;
    columns += word.columns + (columns ? 1 : 0);
  }
  return line ? [...lines, line] : lines;
}

interface Word {
  text: string;
  columns: number;
}

/** Pieces that touch without a blank between them make one word, such as code before a comma. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const { text, paint } of pieces) {
    for (const part of text.split(/(\s+)/)) {
      if (!part) continue;
      if (!part.trim()) {
        isOpen = false;
        continue;
      }
      const open = isOpen ? words.at(-1) : undefined;
      if (open) {
        open.text += paint(part);
        open.columns += displayWidth(part);
      } else words.push({ text: paint(part), columns: displayWidth(part) });
      isOpen = true;
    }
  }
  return words;
}
