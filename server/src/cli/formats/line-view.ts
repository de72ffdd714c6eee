import type { Span } from '../../text/span.js';
import { type Cell, cellsOf } from '../display-width.js';

/** A line as it is printed, and where on it one of its tokens stands; both in columns. */
export interface LineView {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

const CUT = '…';

/** The part of a line around a token that fits into `room` columns; the whole line if it does. */
export function viewOf(line: string, token: Span, room: number): LineView {
  const near = nearby(line, token, room);
  const cells = cellsOf(line.slice(near.start, near.end)).map(cell => ({ ...cell, start: cell.start + near.start }));
  const isWhole = near.start === 0 && near.end === line.length && widthOf(cells) <= room;
  return drawn(isWhole ? cells : cropped(cells, token, room), line, token);
}

/** Splitting a megabyte into characters to show a hundred of them would be a waste. */
function nearby(line: string, token: Span, room: number): Span {
  const reach = 4 * Math.max(room, 1);
  return { start: Math.max(0, token.start - reach), end: Math.min(line.length, token.start + reach) };
}

/** Up to a third of the room for what comes before the token, the rest for the token and what follows. */
function cropped(cells: readonly Cell[], token: Span, room: number): Cell[] {
  let first = cells.findIndex(cell => cell.start >= token.start);
  if (first < 0) first = cells.length;
  const shown: Cell[] = [];
  let left = Math.max(room - 2 * CUT.length, 1);
  for (let before = Math.floor(left / 3); first > 0; first--) {
    const { width } = cells[first - 1] as Cell;
    if (width > before) break;
    before -= width;
  }
  for (const cell of cells.slice(first)) {
    if (cell.width > left) break;
    left -= cell.width;
    shown.push(cell);
  }
  return shown;
}

function drawn(cells: readonly Cell[], line: string, token: Span): LineView {
  const first = cells[0]?.start ?? 0;
  const last = cells.at(-1);
  const isCutBefore = first > 0;
  const isCutAfter = last !== undefined && last.start + last.length < line.length;
  const before = cells.filter(cell => cell.start + cell.length <= token.start);
  const under = cells.filter(cell => cell.start + cell.length > token.start && cell.start < token.end);
  return {
    text: (isCutBefore ? CUT : '') + cells.map(({ text }) => text).join('') + (isCutAfter ? CUT : ''),
    column: widthOf(before) + (isCutBefore ? CUT.length : 0),
    width: Math.max(1, widthOf(under)),
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
