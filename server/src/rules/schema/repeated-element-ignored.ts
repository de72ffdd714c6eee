import type { XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';

export const repeatedElementIgnored = ruleOf(
  {
    code: 'repeated-element-ignored',
    severity: 'warning',
    summary: 'libvirt reads the first of several elements and ignores the others.',
  },
  facts =>
    facts.elements.unread().flatMap(element => {
      const first = element.parent?.child(element.name);
      if (!first || first === element || !isIntact(facts.document, element) || !hasAllOf(first, element)) return [];
      return {
        span: element.nameSpan,
        message: `libvirt reads the first <${element.name}> of <${element.parent?.name}> and ignores this one.`,
        related: [{ span: first.nameSpan, message: 'The first one is here.' }],
        fixes: () => deleteElement(element, facts),
      };
    }),
);

/** Some values libvirt asks for by themselves: what the first does not say, it may take from the next. */
function hasAllOf(first: XmlElement, next: XmlElement): boolean {
  return (
    next.attributes.every(({ name }) => first.attribute(name)) &&
    next.elements.every(child => {
      const its = first.child(child.name);
      return its !== undefined && hasAllOf(its, child);
    })
  );
}
