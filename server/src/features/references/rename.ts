// Another name for what a document names, in every place that names it.
import { formatCpuSet, parseCpuSet } from '../../model/values/cpu-set.js';
import type { TextEdit } from '../../text/edit.js';
import { type Span, touches } from '../../text/span.js';
import { escapeText, escapeValue } from '../../xml/edit/escape.js';
import type { Snapshot } from '../snapshot.js';
import { keepingPlaces } from './keeping-places.js';
import { newKey, notRenamed, type Refused } from './new-name.js';
import type { Occurrence } from './occurrence.js';
import { referencesAt } from './references.js';
import { writtenLike } from './value-key.js';

/** What can be renamed under the cursor, or why not. */
export type Renaming = { readonly span: Span; readonly name: string } | Refused;
export type Renamed = { readonly edits: readonly TextEdit[] } | Refused;

/** `undefined` where nothing is named. */
export function prepareRename(snapshot: Snapshot, offset: number): Renaming | undefined {
  const same = referencesAt(snapshot, offset);
  const [first] = same;
  if (!first) return undefined;
  const refusal = notRenamed(first);
  if (refusal) return { refusal };
  const here = same.find(({ span, notation }) => notation !== 'set' && touches(span, offset)) ?? first;
  return { span: here.span, name: snapshot.text.slice(here.span.start, here.span.end) };
}

/** No edits where the name is what it was. */
export function rename(snapshot: Snapshot, offset: number, name: string): Renamed {
  const { guest } = snapshot.at(offset);
  const [first, ...others] = referencesAt(snapshot, offset);
  if (!guest || !first) return { refusal: 'Nothing here has a name.' };
  const refusal = notRenamed(first);
  if (refusal) return { refusal };
  const key = newKey(first, name.trim(), guest);
  if (typeof key !== 'string') return key;
  if (key === first.key) return { edits: [] };
  const { kind } = first;
  const edits = [first, ...others].map(occurrence => editOf(occurrence, name.trim(), snapshot.text));
  return { edits: kind === 'disk target' ? keepingPlaces(edits, first.span, snapshot) : edits };
}

function editOf({ span, notation, key }: Occurrence, name: string, text: string): TextEdit {
  const written = text.slice(span.start, span.end);
  if (notation === 'set') return { span, text: withMember(written, Number(key), Number(name)) };
  if (notation !== 'text') return { span, text: writtenLike(written, name, notation) };
  const quote = text[span.end];
  return { span, text: quote === '"' || quote === "'" ? escapeValue(name, quote) : escapeText(name) };
}

function withMember(set: string, member: number, other: number): string {
  const members = (parseCpuSet(set) ?? []).map(each => (each === member ? other : each));
  return formatCpuSet([...new Set(members)].sort((a, b) => a - b));
}
