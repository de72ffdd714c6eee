import type { Span } from './span.js';

/** Replaces the text of `span`; an empty span inserts. Spans refer to the text before any edit. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after all edits. Edits must not overlap; those at one place apply in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.map((edit, order) => ({ edit, order }));
  inOrder.sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { edit } of inOrder) {
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return result + text.slice(done);
}
