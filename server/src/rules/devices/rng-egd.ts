import { characterTypes } from '../../machine/character-types.js';
import { removeAttribute, setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Rule } from '../rule.js';

export const rngEgd: Rule = ruleOf(
  {
    code: 'rng-egd',
    summary: 'The backend egd has no type of character device, or an unknown one.',
  },
  function* check(facts) {
    for (const backend of facts.elements.byValue('devices/rng/backend', 'model').get('egd') ?? []) {
      const type = backend.attribute('type')?.value;
      if (!isIntact(facts.document, backend)) continue;
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
