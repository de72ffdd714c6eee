// What a random number generator draws from: exactly one backend, and for egd a character device.
import { characterTypes } from '../../machine/character-types.js';
import { removeAttribute, setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { addChild } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';

const BACKEND = "<backend model='random'>/dev/urandom</backend>";

export const rngBackend: Rule = ruleOf(
  {
    code: 'rng-backend',
    summary: 'A random number generator does not have exactly one backend.',
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const rng of facts.elements.at('devices/rng')) {
      const [first, second] = rng.elements.filter(({ name }) => name === 'backend');
      if (!first) yield missing(rng, facts);
      else if (second) yield superfluous(first, second, facts);
    }
  },
);

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

export const rngEgd: Rule = ruleOf(
  {
    code: 'rng-egd',
    summary: 'The backend egd has no type of character device, or an unknown one.',
  },
  function* check(facts) {
    for (const backend of facts.elements.at('devices/rng/backend')) {
      const type = backend.attribute('type')?.value;
      if (backend.attribute('model')?.value !== 'egd' || !isIntact(facts.document, backend)) continue;
      if (type !== undefined && characterTypes.includes(type)) continue;
      yield {
        span: type === undefined ? backend.nameSpan : spanOfAttribute(backend, 'type'),
        message: type === undefined ? 'This egd backend has no type.' : `'${type}' is no type of character device.`,
        fixes: () => useKernel(backend, facts),
      };
    }
  },
);

/** The daemon that egd was made for is history. */
function useKernel(backend: XmlElement, { document }: Facts): Fix[] {
  if (document.faults.length > 0) return [];
  const type = backend.attribute('type');
  const edits = [setAttribute(document, backend, 'model', 'random'), setText(document, backend, '/dev/urandom')];
  const title = 'Draw from /dev/urandom';
  return [{ title, edits: type ? [...edits, removeAttribute(document, type)] : edits }];
}
