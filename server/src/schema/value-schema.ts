import { acceptsText } from './data-type.js';
import { lifetimeOf, type SchemaLifetime } from './lifetime.js';
import type { Data, Pattern } from './pattern.js';

/** One of the words that a value can be. */
export interface WordSchema extends SchemaLifetime {
  readonly value: string;
}

/** What may stand in an attribute or, as text, in an element. */
export interface ValueSchema {
  /** In the schema's order, which is often the order of importance. */
  readonly words: readonly WordSchema[];
  /** Numbers, names and other forms that are allowed beside the words. */
  readonly data: readonly Data[];
  /** Any text will do. */
  readonly isFree: boolean;
  /** Whether some release allows the text. */
  accepts(text: string): boolean;
}

/** What the patterns of each release allow together; `undefined` where there is no room for text at all. */
export function valueSchema(
  releases: readonly number[],
  patterns: readonly (readonly Pattern[])[],
): ValueSchema | undefined {
  const leaves = patterns.map(own => own.flatMap(leavesOf));
  const every = leaves.flat();
  if (every.length === 0) return undefined;
  const wordsOf = leaves.map(own => new Set(own.flatMap(leaf => (leaf.is === 'value' ? [leaf.value] : []))));
  const words = [...new Set(wordsOf.toReversed().flatMap(own => [...own]))];
  return {
    words: words.map(value => ({
      value,
      ...lifetimeOf(
        releases,
        wordsOf.map(own => own.has(value)),
      ),
    })),
    data: distinctData(every),
    isFree: every.some(leaf => leaf.is === 'text' || isAnyString(leaf)),
    accepts: text => every.some(leaf => acceptsText(leaf, text)),
  };
}

function leavesOf(pattern: Pattern): readonly Pattern[] {
  if (pattern.is === 'choice') return pattern.of.flatMap(leavesOf);
  return pattern.is === 'value' || pattern.is === 'data' || pattern.is === 'text' ? [pattern] : [];
}

function isAnyString(leaf: Pattern): boolean {
  return leaf.is === 'data' && leaf.type === 'string' && !leaf.expression && leaf.maxLength === undefined;
}

/** Each release reads data of its own, which mostly say the same. */
function distinctData(leaves: readonly Pattern[]): readonly Data[] {
  const data = leaves.filter(leaf => leaf.is === 'data');
  return [...new Map(data.map(leaf => [`${JSON.stringify(leaf)}${leaf.expression}`, leaf])).values()];
}
