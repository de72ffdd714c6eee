import type { Completion } from '../../server/src/features/completion/completion.js';
import { completions } from '../../server/src/features/completion/completions.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { unmark } from './marks.js';

/** What is offered at the `$0` of a text, in the order of the list. */
export function completionsIn(marked: string): readonly Completion[] {
  const { text, cursors } = unmark(marked);
  const found = completions(new Snapshot(1, text), cursors[0] ?? 0);
  return [...found].sort((a, b) => a.rank - b.rank);
}

export function labelsIn(marked: string): string[] {
  return completionsIn(marked).map(({ label }) => label);
}

/** The text once the completion of that label is taken. */
export function completed(marked: string, label: string): string {
  const { text } = unmark(marked);
  const found = completionsIn(marked).find(each => each.label === label);
  return found ? text.slice(0, found.span.start) + found.text + text.slice(found.span.end) : `no ${label}`;
}
