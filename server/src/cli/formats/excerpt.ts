// The lines of a document that a finding is about, with the exact tokens underlined.
import type { Lines } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import type { Paint, Style } from '../style.js';
import { viewOf } from './line-view.js';

/** One token to underline. */
export interface Mark {
  readonly span: Span;
  readonly sign: '^' | '-';
  /** Written behind the underline. */
  readonly label: string;
  readonly paint: Paint;
}

export interface Canvas {
  readonly text: string;
  readonly lines: Lines;
  /** Columns there are for the whole excerpt. */
  readonly width: number;
  readonly style: Style;
}

interface MarkedLine {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** The excerpt as rows for printing. */
export function excerpt(marks: readonly Mark[], canvas: Canvas): string[] {
  const lines = markedLines(marks, canvas);
  const digits = String((lines.at(-1)?.line ?? 0) + 1).length;
  const gutter = (label: string) => canvas.style.frame(`${label.padStart(digits)} |`);
  const rows = [gutter('')];
  let previous: number | undefined;
  for (const marked of lines) {
    if (previous !== undefined && marked.line > previous + 1) rows.push(canvas.style.frame('...'));
    rows.push(...lineRows(marked, canvas.width - digits - 3, gutter));
    previous = marked.line;
  }
  return rows;
}

/** The room that a note below an excerpt leaves free, so that it stands under the excerpt's bar. */
export function noteIndent(marks: readonly Mark[], lines: Lines): string {
  const last = Math.max(...marks.map(({ span }) => lines.positionAt(span.start).line));
  return ' '.repeat(String(last + 1).length);
}

function markedLines(marks: readonly Mark[], { text, lines }: Canvas): MarkedLine[] {
  const byLine = new Map<number, Mark[]>();
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const { line } = lines.positionAt(mark.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), mark]);
  }
  return Array.from(byLine, ([line, onLine]) => {
    const start = lines.offsetAt({ line, character: 0 });
    const next = line + 1 < lines.count ? lines.offsetAt({ line: line + 1, character: 0 }) : text.length;
    return { line, start, text: text.slice(start, next).replace(/[\r\n]+$/, ''), marks: onLine };
  });
}

/** The line, and an underline per mark. A line too long to be shown whole is shown again around each mark. */
function lineRows({ line, start, text, marks }: MarkedLine, room: number, gutter: (label: string) => string): string[] {
  const rows: string[] = [];
  let shown: string | undefined;
  for (const { span, sign, label, paint } of marks) {
    const view = viewOf(text, { start: span.start - start, end: span.end - start }, room);
    if (view.text !== shown) rows.push(`${gutter(String(line + 1))} ${view.text}`);
    shown = view.text;
    const underline = paint([sign.repeat(view.width), label].filter(Boolean).join(' '));
    rows.push(`${gutter('')} ${' '.repeat(view.column)}${underline}`);
  }
  return rows;
}
