// The two names of an element, which change together.
import type { Span } from '../text/span.js';
import { placeAt } from '../xml/place-at.js';
import type { Snapshot } from './snapshot.js';

/** The name in the start tag and in the end tag, if the cursor is on one of them and they are the same. */
export function linkedNames({ guest, document, text }: Snapshot, offset: number): readonly [Span, Span] | undefined {
  const place = guest && placeAt(document, offset);
  const { nameSpan, endTagSpan, name } = place?.element ?? {};
  if (!place?.name || !nameSpan || !endTagSpan || !name) return undefined;
  const start = endTagSpan.start + '</'.length;
  const endName = { start, end: start + name.length };
  return text.slice(start, endName.end) === name ? [nameSpan, endName] : undefined;
}
