import { afterAttribute } from '../../schema/derive.js';
import { attributesNamed, elementsNamed } from '../../schema/find-leaves.js';
import { NONE, type Pattern } from '../../schema/pattern.js';
import { localName, namespaceOf } from './namespaces.js';
import type { Violation } from './violation.js';

/** Which attribute of the element rules a part of it out: `with type='file'`; without one, only `here`. */
export function conflictOf(violation: Extract<Violation, { kind: 'attribute' | 'child' }>): string {
  const { element, content } = violation;
  for (const { name, value } of element.attributes) {
    const left = afterAttribute(content, name, value);
    if (left !== NONE && !isPossible(violation, left)) return `with ${name}='${value}'`;
  }
  return 'here';
}

function isPossible(violation: Extract<Violation, { kind: 'attribute' | 'child' }>, left: Pattern): boolean {
  if (violation.kind === 'attribute') return attributesNamed(left, violation.attribute.name).length > 0;
  const { child } = violation;
  return elementsNamed(left, localName(child.name), namespaceOf(child)).length > 0;
}
