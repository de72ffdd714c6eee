// From a place that names something to all places that name the same.
import { touches } from '../../text/span.js';
import { placeAt } from '../../xml/place-at.js';
import type { Snapshot } from '../snapshot.js';
import { occurrencesIn } from './named.js';
import type { Occurrence } from './occurrence.js';

/** All occurrences of what the cursor is on, the one under the cursor among them; the declarations first. */
export function referencesAt(snapshot: Snapshot, offset: number): readonly Occurrence[] {
  const { guest } = snapshot.at(offset);
  if (!guest) return [];
  const all = occurrencesIn(guest);
  const here = all.find(({ span }) => touches(span, offset)) ?? declaredAround(snapshot, offset, all);
  if (!here) return [];
  const same = all.filter(({ kind, key }) => kind === here.kind && key === here.key);
  return same.sort((a, b) => Number(b.isDeclaration) - Number(a.isDeclaration));
}

/** On the name of a tag: what its own attributes declare. */
function declaredAround({ document }: Snapshot, offset: number, all: readonly Occurrence[]): Occurrence | undefined {
  const place = placeAt(document, offset);
  if (!place?.name) return undefined;
  const { startTagSpan } = place.element;
  return all.find(({ isDeclaration, span }) => {
    return isDeclaration && startTagSpan.start <= span.start && span.end <= startTagSpan.end;
  });
}
