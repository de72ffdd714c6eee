// Merges the grammars of several releases into one. A part that only some releases have carries `in`, the list of their
// numbers (from 1, oldest first); leaving out the parts of other releases gives back each release's grammar exactly.
import { isDeepStrictEqual } from 'node:util';

export function mergeGrammars(grammars) {
  const definitions = new Map();
  for (const name of new Set(grammars.flatMap(grammar => [...grammar.definitions.keys()]))) {
    const variants = grammars
      .map((grammar, index) => ({ pattern: grammar.definitions.get(name), in: [index + 1] }))
      .filter(({ pattern }) => pattern);
    definitions.set(name, mergeAll(variants));
  }
  return { start: mergeAll(grammars.map(({ start }, index) => ({ pattern: start, in: [index + 1] }))), definitions };
}

function mergeAll([first, ...others]) {
  let merged = first;
  for (const other of others) {
    merged = { pattern: merge(merged.pattern, other.pattern, merged.in, other.in), in: [...merged.in, ...other.in] };
  }
  return merged.pattern;
}

/** One pattern that is `older` in the releases `before` and `newer` in the releases `after`. */
function merge(older, newer, before, after) {
  if (isDeepStrictEqual(older, newer)) return older;
  if (older.is === newer.is && older.name === newer.name && older.ns === newer.ns) {
    if (Array.isArray(older.of))
      return { ...older, of: members(older.of, newer.of, before, after, older.is === 'group') };
    if (older.of) return { ...older, of: merge(older.of, newer.of, before, after) };
  }
  const kind = [older, newer].find(pattern => Array.isArray(pattern.of))?.is ?? 'choice';
  const [olders, newers] = [older, newer].map(pattern => (pattern.is === kind ? pattern.of : [pattern]));
  const of = members(olders, newers, before, after, kind === 'group');
  return of.length === 1 ? of[0] : { is: kind, of };
}

function members(olders, newers, before, after, isOrdered) {
  const result = [];
  const left = [...newers];
  for (const older of olders) {
    const { in: marked, ...plain } = older;
    const index = partnerOf(plain, left);
    if (index < 0) {
      result.push(only(older, before));
      continue;
    }
    // The members of a group stand in order: what comes before the partner has to go first.
    if (isOrdered) result.push(...left.splice(0, index).map(part => only(part, after)));
    const [partner] = left.splice(isOrdered ? 0 : index, 1);
    const merged = merge(plain, partner, marked ?? before, after);
    result.push(marked ? only(merged, [...marked, ...after]) : merged);
  }
  return [...result, ...left.map(part => only(part, after))];
}

function only(part, releases) {
  return part.in ? part : { ...part, in: releases };
}

function partnerOf(older, newers) {
  const equal = newers.findIndex(newer => isDeepStrictEqual(older, newer));
  if (equal >= 0) return equal;
  const scores = newers.map(newer => similarity(older, newer));
  const best = Math.max(0, ...scores);
  return best >= 0.5 ? scores.indexOf(best) : -1;
}

function similarity(a, b) {
  if (a.is !== b.is || a.name !== b.name || !a.of) return 0;
  if (a.is === 'element') return 1;
  if (a.is === 'attribute') return a.of.is === 'data' || b.of.is === 'data' ? 0 : 1;
  const [these, those] = [a, b].map(pattern => new Set(heads(pattern)));
  const shared = [...these].filter(head => those.has(head)).length;
  return shared / Math.max(these.size, those.size, 1);
}

/** What a pattern is made of on its own level, by name. */
function heads(pattern) {
  if (pattern.is === 'value') return [`'${pattern.value}`];
  if (pattern.name) return [`${pattern.is} ${pattern.name}`];
  return [pattern.of ?? []].flat().flatMap(heads);
}
