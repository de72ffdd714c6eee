import type { XmlElement } from '../../xml/tree.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

const BACKEND = "<backend model='random'>/dev/urandom</backend>";

export const rngBackend: Rule = ruleOf(
  {
    code: 'rng-backend',
    summary: 'A random number generator does not have exactly one backend of a stated model.',
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const rng of facts.elements.passing('devices/rng', isOdd)) {
      const [first, second] = backendsOf(rng);
      if (!first) yield missing(rng, facts);
      else if (second) yield superfluous(first, second, facts);
      else yield nameless(first, facts);
    }
  },
);

function isOdd(rng: XmlElement): boolean {
  const [first, second] = backendsOf(rng);
  return !first?.attribute('model') || second !== undefined;
}

function backendsOf({ elements }: XmlElement): XmlElement[] {
  return elements.filter(({ name }) => name === 'backend');
}

function nameless(backend: XmlElement, facts: Facts): Problem {
  return {
    span: backend.nameSpan,
    message: 'This <backend> has no model.',
    fixes: () => [addAttribute(backend, 'model', 'random', facts)],
  };
}

function missing(rng: XmlElement, facts: Facts): Problem {
  return {
    span: rng.nameSpan,
    message: 'This random number generator has no <backend>.',
    fixes: () => [addChild(rng, BACKEND, facts)],
  };
}

function superfluous(first: XmlElement, second: XmlElement, facts: Facts): Problem {
  return {
    span: second.nameSpan,
    message: 'This random number generator has a <backend> already.',
    related: [{ span: first.nameSpan, message: 'This is the first one.' }],
    fixes: () => deleteElement(second, facts),
  };
}
