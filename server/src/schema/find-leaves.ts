import type { Attribute, ElementPattern, Pattern } from './pattern.js';

/** The elements of that name on a pattern's own level, those for any name included. */
export function elementsNamed(
  pattern: Pattern,
  name: string,
  namespace: string | undefined,
): readonly ElementPattern[] {
  const found = new Set<ElementPattern>();
  visitLeaves(pattern, leaf => {
    if (leaf.is !== 'element') return;
    if (leaf.name === '*' || (leaf.name === name && leaf.namespace === namespace)) found.add(leaf);
  });
  return [...found];
}

/** The attributes of that name on a pattern's own level. */
export function attributesNamed(pattern: Pattern, name: string): readonly Attribute[] {
  const found = new Set<Attribute>();
  visitLeaves(pattern, leaf => {
    if (leaf.is === 'attribute' && leaf.name === name) found.add(leaf);
  });
  return [...found];
}

/** Those that an attribute of that name may match, those for any name included. */
export function attributesMatching(pattern: Pattern, name: string): readonly Attribute[] {
  const found = new Set<Attribute>();
  visitLeaves(pattern, leaf => {
    if (leaf.is === 'attribute' && (leaf.name === name || leaf.name === '*')) found.add(leaf);
  });
  return [...found];
}

/** All that is no combination of others: elements, attributes and texts, on the level of the pattern itself. */
export function visitLeaves(pattern: Pattern, visit: (leaf: Pattern) => void): void {
  switch (pattern.is) {
    case 'choice':
    case 'group':
    case 'interleave':
      for (const part of pattern.of) visitLeaves(part, visit);
      return;
    case 'many':
      visitLeaves(pattern.of, visit);
      return;
    default:
      visit(pattern);
  }
}
