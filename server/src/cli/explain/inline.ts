import { printable } from '../display-width.js';
import type { Paint, Style } from '../style.js';

/** Text of one kind within a paragraph. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint;
}

const MARKUP = /(`+)(.+?)\1|\*\*(.+?)\*\*|\*(.+?)\*|\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^)\s]+)\)|<(https?:[^>]+)>/g;
const plain: Paint = text => text;

/** The pieces of a paragraph without its markup. Links into the web keep their address, which a terminal can open. */
export function inline(markdown: string, style: Style, paint: Paint = plain): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (text: string, how: Paint) => text && pieces.push({ text: printable(text), paint: how });
  for (const match of markdown.matchAll(MARKUP)) {
    const [all, , code, strong, emphasis, link, target = '', address] = match;
    add(markdown.slice(done, match.index), paint);
    done = match.index + all.length;
    if (code !== undefined) add(code.trim(), style.code);
    else if (strong !== undefined) pieces.push(...inline(strong, style, style.strong));
    else if (emphasis !== undefined) pieces.push(...inline(emphasis, style, style.strong));
    else if (address !== undefined) add(address, style.faint);
    else {
      pieces.push(...inline(link ?? '', style, paint));
      if (/^https?:/.test(target)) add(` <${target}>`, style.faint);
    }
  }
  add(markdown.slice(done), paint);
  return pieces;
}

export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
