import type { Attribute, ElementPattern, Pattern } from './pattern.js';

/** How a pattern uses the elements and attributes of one name. */
export interface Use<T> {
  readonly patterns: readonly T[];
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
}

/** What stands on a pattern's own level. */
export interface Uses {
  /** By name, those of a namespace by `<uri>name`. */
  readonly elements: ReadonlyMap<string, Use<ElementPattern>>;
  readonly attributes: ReadonlyMap<string, Use<Attribute>>;
  /** What the text may be: values, data, or any. */
  readonly texts: readonly Pattern[];
}

const known = new WeakMap<Pattern, Uses>();

export function usesOf(pattern: Pattern): Uses {
  let uses = known.get(pattern);
  if (!uses) {
    uses = computeUses(pattern);
    known.set(pattern, uses);
  }
  return uses;
}

export function qualifiedName({ name, namespace }: ElementPattern): string {
  return namespace === undefined ? name : `<${namespace}>${name}`;
}

const NOTHING: Uses = { elements: new Map(), attributes: new Map(), texts: [] };

function computeUses(pattern: Pattern): Uses {
  switch (pattern.is) {
    case 'element':
      return { ...NOTHING, elements: new Map([[qualifiedName(pattern), once(pattern)]]) };
    case 'attribute':
      return { ...NOTHING, attributes: new Map([[pattern.name, once(pattern)]]) };
    case 'choice':
      return joined(pattern.of, oneOf);
    case 'group':
    case 'interleave':
      return joined(pattern.of, allOf);
    case 'many':
      return joined([pattern.of, pattern.of], allOf);
    case 'empty':
    case 'none':
      return NOTHING;
    default:
      return { ...NOTHING, texts: [pattern] };
  }
}

function once<T>(pattern: T): Use<T> {
  return { patterns: [pattern], isRequired: true, isRepeatable: false };
}

/** How often a name is used by several patterns together; of those that do not use it there are `without`. */
type Join = (uses: readonly Use<unknown>[], without: number) => Pick<Use<unknown>, 'isRequired' | 'isRepeatable'>;

const oneOf: Join = (uses, without) => ({
  isRequired: without === 0 && uses.every(use => use.isRequired),
  isRepeatable: uses.some(use => use.isRepeatable),
});

const allOf: Join = uses => ({
  isRequired: uses.some(use => use.isRequired),
  isRepeatable: uses.length > 1 || uses.some(use => use.isRepeatable),
});

function joined(patterns: readonly Pattern[], join: Join): Uses {
  const uses = patterns.map(usesOf);
  return {
    elements: joinedMaps(
      uses.map(use => use.elements),
      join,
    ),
    attributes: joinedMaps(
      uses.map(use => use.attributes),
      join,
    ),
    texts: [...new Set(uses.flatMap(use => use.texts))],
  };
}

function joinedMaps<T>(maps: readonly ReadonlyMap<string, Use<T>>[], join: Join): ReadonlyMap<string, Use<T>> {
  const uses = new Map<string, Use<T>[]>();
  for (const [name, use] of maps.flatMap(map => [...map])) {
    const others = uses.get(name);
    if (others) others.push(use);
    else uses.set(name, [use]);
  }
  return new Map(
    [...uses].map(([name, own]) => [
      name,
      { patterns: [...new Set(own.flatMap(use => use.patterns))], ...join(own, maps.length - own.length) },
    ]),
  );
}
