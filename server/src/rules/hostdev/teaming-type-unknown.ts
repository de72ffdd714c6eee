import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

const row = {
  code: 'teaming-type-unknown',
  summary: 'A part of a team is neither persistent nor transient.',
};

const TYPES = ['persistent', 'transient'];

export const teamingTypeUnknown = ruleOf(row, function* check(facts) {
  const { elements, document } = facts;
  for (const element of [...elements.at('devices/hostdev/teaming'), ...elements.at('devices/interface/teaming')]) {
    if (element.parent?.child('teaming') !== element || !isIntact(document, element)) continue;
    const type = element.attribute('type')?.value;
    const saysNothing = !type && !element.attribute('persistent')?.value;
    if (saysNothing || TYPES.includes(type ?? '')) continue;
    yield {
      span: spanOfAttribute(element, 'type'),
      message: type ? `'${type}' is no part of a team: it is persistent or transient.` : 'This <teaming> has no type.',
      fixes: () => [...giveType(element, facts), ...deleteElement(element, facts)],
    };
  }
});

/** Whoever names a partner is the transient part; a virtio card without one is persistent. */
function giveType(element: XmlElement, { document }: Facts): Fix[] {
  const card = element.parent;
  const isHostDevice =
    card?.attribute('type')?.value === (card?.name === 'hostdev' ? 'pci' : 'hostdev') && !!card?.child('source');
  const isVirtio = card?.name === 'interface' && card.child('model')?.attribute('type')?.value === 'virtio';
  const partner = element.attribute('persistent')?.value;
  const type = partner ? isHostDevice && 'transient' : isVirtio && 'persistent';
  return type ? [{ title: `Set type to '${type}'`, edits: [setAttribute(document, element, 'type', type)] }] : [];
}
