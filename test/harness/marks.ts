// The notation of the tests: findings drawn as carets under the token that they are about.
import type { Span } from '../../server/src/text/span.js';

/** A finding, or a place related to one, as it is drawn. */
export interface Drawn {
  readonly span: Span;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

const ANNOTATION_LINE = /^[ \t]*\^+ (?:error|warning|info|hint|related) [a-z0-9-]+: .*\n?/gm;
const CURSOR = '$0';

/** The text without its marks, and where the cursors stood. */
export function unmark(marked: string): { text: string; cursors: number[] } {
  const [head = '', ...rest] = marked.replace(ANNOTATION_LINE, '').split(CURSOR);
  const cursors: number[] = [];
  const text = rest.reduce((before, part) => {
    cursors.push(before.length);
    return before + part;
  }, head);
  return { text, cursors };
}

/** The text with each finding drawn under the token that it is about; line ends become LF. */
export function annotate(text: string, findings: readonly Drawn[]): string {
  const left = new Set(findings);
  let nextLine = 0;
  const lines = text.split('\n').flatMap(line => {
    const start = nextLine;
    const end = start + line.replace(/\r$/, '').length;
    nextLine = start + line.length + 1;
    const marks = findings.filter(({ span }) => start <= span.start && span.end <= end);
    for (const mark of marks) left.delete(mark);
    return [text.slice(start, end), ...marks.map(mark => draw(mark, text.slice(start, mark.span.start)))];
  });
  for (const { code, span } of left) {
    throw new Error(`${code} underlines more than one line, or nothing: ${JSON.stringify(span)}`);
  }
  return lines.join('\n');
}

/** An empty span, such as that of something missing, is drawn as one caret. */
function draw({ span, severity, code, message }: Drawn, before: string): string {
  const indent = before.replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, span.end - span.start));
  return `${indent}${carets} ${severity} ${code}: ${message}`;
}
