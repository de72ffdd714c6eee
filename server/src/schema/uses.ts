import { visitLeaves } from './find-leaves.js';
import type { Attribute, ElementPattern, Pattern } from './pattern.js';

/** How a pattern uses the elements and attributes of one name. */
export interface Use<T> {
  readonly patterns: readonly T[];
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
}

/** What stands on a pattern's own level. */
export interface Uses {
  /** By name, those of a namespace by `<uri>name`; in the order of the pattern. */
  readonly elements: ReadonlyMap<string, Use<ElementPattern>>;
  readonly attributes: ReadonlyMap<string, Use<Attribute>>;
  /** What the text may be: values, data, or any. */
  readonly texts: readonly Pattern[];
}

const known = new WeakMap<Pattern, Uses>();

export function usesOf(pattern: Pattern): Uses {
  let uses = known.get(pattern);
  if (!uses) {
    uses = readUses(pattern);
    known.set(pattern, uses);
  }
  return uses;
}

export function qualifiedName({ name, namespace }: ElementPattern): string {
  return namespace === undefined ? name : `<${namespace}>${name}`;
}

function readUses(pattern: Pattern): Uses {
  const elements = new Map<string, NamedUse<ElementPattern>>();
  const attributes = new Map<string, NamedUse<Attribute>>();
  const texts = new Set<Pattern>();
  visitLeaves(pattern, leaf => {
    if (leaf.is === 'element') useIn(elements, qualifiedName(leaf), pattern).add(leaf);
    else if (leaf.is === 'attribute') useIn(attributes, leaf.name, pattern).add(leaf);
    else if (leaf.is !== 'empty' && leaf.is !== 'none') texts.add(leaf);
  });
  return { elements, attributes, texts: [...texts] };
}

function useIn<T extends Pattern>(uses: Map<string, NamedUse<T>>, name: string, around: Pattern): NamedUse<T> {
  let use = uses.get(name);
  if (!use) {
    use = new NamedUse(around);
    uses.set(name, use);
  }
  return use;
}

/** Most are asked for what they are and not how often they may be there. */
class NamedUse<T extends Pattern> implements Use<T> {
  readonly patterns: T[] = [];
  readonly #around: Pattern;

  constructor(around: Pattern) {
    this.#around = around;
  }

  add(pattern: T): void {
    if (!this.patterns.includes(pattern)) this.patterns.push(pattern);
  }

  get isRequired(): boolean {
    return isRequiredIn(this.#around, this.patterns);
  }

  get isRepeatable(): boolean {
    return isRepeatableIn(this.#around, this.patterns);
  }
}

/** Whether one of some leaves is there in every form of a pattern. */
function isRequiredIn(pattern: Pattern, leaves: readonly Pattern[]): boolean {
  switch (pattern.is) {
    case 'choice':
      return pattern.of.every(part => isRequiredIn(part, leaves));
    case 'group':
    case 'interleave':
      return pattern.of.some(part => isRequiredIn(part, leaves));
    case 'many':
      return isRequiredIn(pattern.of, leaves);
    default:
      return leaves.includes(pattern);
  }
}

/** Whether they can be there more than once together. */
function isRepeatableIn(pattern: Pattern, leaves: readonly Pattern[]): boolean {
  switch (pattern.is) {
    case 'choice':
      return pattern.of.some(part => isRepeatableIn(part, leaves));
    case 'group':
    case 'interleave': {
      const users = pattern.of.filter(part => isUsedIn(part, leaves));
      return users.length > 1 || users.some(part => isRepeatableIn(part, leaves));
    }
    case 'many':
      return isUsedIn(pattern.of, leaves);
    default:
      return false;
  }
}

function isUsedIn(pattern: Pattern, leaves: readonly Pattern[]): boolean {
  let isUsed = false;
  visitLeaves(pattern, leaf => {
    isUsed ||= leaves.includes(leaf);
  });
  return isUsed;
}
