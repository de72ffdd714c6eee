import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { deindented } from './check-findings.js';
import { unmark } from './marks.js';

/** The hover at the `$0` of a text: the hovered text in its first line, the markdown below. */
export function checkHover(marked: string, expected: string | undefined): void {
  assert.equal(hoverIn(marked), expected === undefined ? undefined : deindented(expected).trimEnd());
}

/** The same, for texts that are looked at in other ways. */
export function hoverIn(marked: string): string | undefined {
  const { text, cursors } = unmark(marked);
  const [cursor] = cursors;
  assert.equal(cursors.length, 1, 'one $0');
  const found = hover(new Snapshot(1, text), cursor ?? 0);
  return found && `${text.slice(found.span.start, found.span.end)}\n${found.markdown}`;
}

/** The same without the documentation that holds for every guest. */
export function checkFacts(marked: string, expected: string | undefined): void {
  assert.equal(factsIn(marked), expected === undefined ? undefined : deindented(expected).trimEnd());
}

export function factsIn(marked: string): string | undefined {
  const found = hoverIn(marked);
  const [facts] = found?.split('\n\n---\n\n') ?? [];
  return facts && /\]\(https:\/\/libvirt\.org\/\S+\)$/.test(facts) ? undefined : facts;
}
