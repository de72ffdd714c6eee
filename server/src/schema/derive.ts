// What is left of a pattern once a part of what it describes has been seen (its derivative, as RelaxNG's theory says).
import { acceptsText } from './data-type.js';
import {
  type Attribute,
  all,
  choice,
  type ElementPattern,
  EMPTY,
  type Many,
  many,
  NONE,
  type Pattern,
  type Sequence,
} from './pattern.js';

/** Whether nothing more need follow. */
export function isComplete(pattern: Pattern): boolean {
  switch (pattern.is) {
    case 'empty':
    case 'text':
      return true;
    case 'choice':
      return pattern.of.some(isComplete);
    case 'group':
    case 'interleave':
      return pattern.of.every(isComplete);
    case 'many':
      return isComplete(pattern.of);
    default:
      return false;
  }
}

/** What is left when an attribute has been seen. */
export function afterAttribute(pattern: Pattern, name: string, value: string): Pattern {
  return after(pattern, leaf => (isMatch(leaf, name, value) ? EMPTY : NONE), false);
}

/** What is left when an attribute is known to be there, which stays part of it. */
export function withAttribute(pattern: Pattern, name: string, value: string): Pattern {
  return after(pattern, leaf => (isMatch(leaf, name, value) ? leaf : NONE), false);
}

/** What is left when an attribute of that name has been seen, whatever its value. */
export function afterSomeAttribute(pattern: Pattern, name: string): Pattern {
  return after(pattern, leaf => (leaf.is === 'attribute' && leaf.name === name ? EMPTY : NONE), false);
}

/** What is left when all attributes have been seen: nothing where one is missing. */
export function afterAttributes(pattern: Pattern): Pattern {
  return withAttributesAs(NONE, pattern);
}

/** What is left when all attributes that are missing are thought to be there. */
export function withoutAttributes(pattern: Pattern): Pattern {
  return withAttributesAs(EMPTY, pattern);
}

function withAttributesAs(replacement: Pattern, pattern: Pattern): Pattern {
  const replaced = (part: Pattern) => withAttributesAs(replacement, part);
  switch (pattern.is) {
    case 'attribute':
      return replacement;
    case 'choice':
      return choice(pattern.of.map(replaced));
    case 'group':
    case 'interleave':
      return all(pattern.is, pattern.of.map(replaced));
    case 'many':
      return many(replaced(pattern.of));
    default:
      return pattern;
  }
}

/** What is left when a child has been seen that matches these element patterns. */
export function afterChild(pattern: Pattern, matches: ReadonlySet<ElementPattern>): Pattern {
  return after(pattern, leaf => (leaf.is === 'element' && matches.has(leaf) ? EMPTY : NONE), true);
}

/** What is left when text has been seen. */
export function afterText(pattern: Pattern, text: string): Pattern {
  return after(pattern, leaf => (leaf.is === 'text' ? leaf : acceptsText(leaf, text) ? EMPTY : NONE), true);
}

/** What is left when an attribute has been seen that matches these leaves. */
export function afterLeaves(pattern: Pattern, matches: ReadonlySet<Pattern>): Pattern {
  return after(pattern, leaf => (matches.has(leaf) ? EMPTY : NONE), false);
}

function isMatch(leaf: Pattern, name: string, value: string): leaf is Attribute {
  return leaf.is === 'attribute' && (leaf.name === name || leaf.name === '*') && acceptsText(leaf.of, value);
}

function after(pattern: Pattern, take: (leaf: Pattern) => Pattern, isOrdered: boolean): Pattern {
  switch (pattern.is) {
    case 'choice':
      return afterAny(pattern.of, take, isOrdered);
    case 'many':
      return all('group', [after(pattern.of, take, isOrdered), anyNumberOf(pattern)]);
    case 'interleave':
      return afterOneOf(pattern, take, isOrdered);
    case 'group':
      return isOrdered ? afterNext(pattern, take) : afterOneOf(pattern, take, isOrdered);
    case 'empty':
    case 'none':
      return NONE;
    default:
      return take(pattern);
  }
}

const repetitions = new WeakMap<Many, Pattern>();

/** The same pattern every time, so that after any number of repetitions the same is left. */
function anyNumberOf(pattern: Many): Pattern {
  let repetition = repetitions.get(pattern);
  if (!repetition) {
    repetition = choice([pattern, EMPTY]);
    repetitions.set(pattern, repetition);
  }
  return repetition;
}

/** Most alternatives lead nowhere: no lists are made for them. */
function afterAny(parts: readonly Pattern[], take: (leaf: Pattern) => Pattern, isOrdered: boolean): Pattern {
  let ways: Pattern[] | undefined;
  for (const part of parts) {
    const left = after(part, take, isOrdered);
    if (left === NONE) continue;
    if (ways) ways.push(left);
    else ways = [left];
  }
  return ways ? choice(ways) : NONE;
}

/** A part that a step leaves as it is leaves the whole as it is. */
function afterOneOf(whole: Sequence, take: (leaf: Pattern) => Pattern, isOrdered: boolean): Pattern {
  const { is, of: parts } = whole;
  let ways: Pattern[] | undefined;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Pattern;
    const left = after(part, take, isOrdered);
    if (left === NONE) continue;
    const way = left === part ? whole : all(is, parts.with(index, left));
    if (ways) ways.push(way);
    else ways = [way];
  }
  return ways ? choice(ways) : NONE;
}

/** In order: a part can be passed over only when nothing of it need follow. */
function afterNext(whole: Sequence, take: (leaf: Pattern) => Pattern): Pattern {
  const { of: parts } = whole;
  const ways: Pattern[] = [];
  for (const [index, part] of parts.entries()) {
    const left = after(part, take, true);
    if (left === part && index === 0) ways.push(whole);
    else if (left !== NONE) ways.push(all('group', [left, ...parts.slice(index + 1)]));
    if (!isComplete(part)) break;
  }
  return choice(ways);
}
