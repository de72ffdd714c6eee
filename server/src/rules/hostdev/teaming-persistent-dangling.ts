import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { namePartner } from '../fixes/name-partner.js';
import { ruleOf } from '../kinds/row.js';

const row = {
  code: 'teaming-persistent-dangling',
  summary: 'A part of a team stands in for a card that is not there, or that has another MAC address.',
  severity: 'warning',
} as const;

export const teamingPersistentDangling = ruleOf(row, function* check(facts) {
  const { elements, document } = facts;
  const parts = [...elements.at('devices/hostdev/teaming'), ...elements.at('devices/interface/teaming')];
  if (!parts.length || !knowsAbsence(facts)) return;
  for (const part of parts) {
    const partner = part.attribute('persistent')?.value;
    if (part.attribute('type')?.value !== 'transient' || !partner || !isIntact(document, part)) continue;
    // Other aliases are given when the guest starts, in an order that nobody can know.
    if (!partner.startsWith('ua-')) continue;
    const card = elements
      .at('devices/interface')
      .find(each => each.child('alias')?.attribute('name')?.value === partner);
    const span = spanOfAttribute(part, 'persistent');
    if (!card) {
      yield { span, message: `No network card has the alias ${partner}.`, fixes: () => namePartner(part, facts) };
    } else if (part.parent?.name === 'interface' && addressOf(part.parent) !== addressOf(card)) {
      yield {
        span,
        message: `The card ${partner} has another MAC address, so that the guest does not see one team.`,
        related: [{ span: card.nameSpan, message: 'This is the card.' }],
      };
    }
  }
});

/** In lower case. A `<hostdev>` has the address of the hardware, which is not in the text. */
function addressOf(card: XmlElement | undefined): string | undefined {
  return card?.child('mac')?.attribute('address')?.value.toLowerCase();
}
