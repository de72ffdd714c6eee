import type { Span } from '../../text/span.js';
import type { Placeholder } from './placeholders.js';

/** Before what is part of a name or a bare value. */
const INSIDE_WORD = /[\w.:</-]/;

/** A text of the same length and the same lines in which no placeholder is left that XML could stumble over. */
export function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    result += text.slice(done, start) + filler(text.slice(start, end), text[start - 1] ?? '');
    done = end;
  }
  return result + text.slice(done);
}

function filler(placeholder: string, before: string): string {
  // What follows an equals sign brings its own quotes.
  if (before === '=') return `"${'_'.repeat(placeholder.length - 2)}"`;
  return placeholder.replace(/[^\r\n]/g, INSIDE_WORD.test(before) ? '_' : ' ');
}

/** The parts of a text that stand between `else` and the end of their choice, with all that is inside. */
export function alternatives(placeholders: readonly Placeholder[]): readonly Span[] {
  const found: Span[] = [];
  const open: (number | undefined)[] = [];
  for (const { span, keyword } of placeholders) {
    if (keyword === 'if' || keyword === 'for') open.push(undefined);
    else if (/^(?:else|elif|elseif)$/.test(keyword)) open[open.length - 1] ??= span.start;
    else if (keyword === 'endif' || keyword === 'endfor') {
      const start = open.pop();
      if (start !== undefined) found.push({ start, end: span.end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
