// Cards that stand in for each other while the guest migrates.

import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { deviceOf } from '../evidence/device-of.js';
import { interfaceTypeOf, isVirtioCard } from '../evidence/interfaces.js';
import { addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { namePartner } from '../fixes/name-partner.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

export const teamingRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-teaming-persistent-model',
    summary: 'The persistent part of a team is a card other than virtio.',
    at: 'devices/interface/teaming',
    spanOf: teaming => teaming.parent?.child('model')?.attribute('type')?.valueSpan ?? teaming.nameSpan,
    when: (teaming, facts) =>
      isPart(teaming, 'persistent') && knowsMachine(facts) && isVirtioCard(teaming, facts) === false,
    message: () => 'Only a virtio card can be the persistent part of a team.',
    fixes: (teaming, facts) => [...becomeVirtio(teaming, facts), ...deleteElement(teaming, facts)],
  }),
  unwantedRule({
    code: 'interface-teaming-transient-type',
    summary: 'The transient part of a team is no card of the host.',
    at: 'devices/interface/teaming/@type',
    when: teaming => isPart(teaming, 'transient') && !['hostdev', 'network'].includes(interfaceTypeOf(teaming)),
    message: teaming => `A network card of type ${interfaceTypeOf(teaming)} cannot be the transient part of a team.`,
    fixes: (teaming, facts) => deleteElement(teaming, facts),
  }),
  unwantedRule({
    code: 'interface-teaming-no-persistent',
    summary: 'A card is part of a team without naming its partner.',
    at: 'devices/interface/teaming',
    when: teaming => isPart(teaming, 'transient') && !teaming.attribute('persistent')?.value,
    message: () => 'This <teaming> names no network card to stand in for.',
    fixes: (teaming, facts) => [...namePartner(teaming, facts), ...deleteElement(teaming, facts)],
  }),
  unwantedRule({
    code: 'interface-teaming-persistent-attr',
    summary: 'The persistent part of a team names a partner, which only the transient part does.',
    at: 'devices/interface/teaming/@persistent',
    when: (teaming, _, partner) => isPart(teaming, 'persistent') && partner?.value !== '',
    message: () => 'The persistent part of a team does not name its partner.',
  }),
];

function isPart(teaming: XmlElement, type: string): boolean {
  return teaming.attribute('type')?.value === type;
}

function becomeVirtio(teaming: XmlElement, facts: Facts): Fix[] {
  const card = deviceOf(teaming);
  // A card of the host is what it is.
  if (card.attribute('type')?.value === 'hostdev') return [];
  const model = card.child('model');
  if (model?.attribute('type')) return changeAttribute(model, 'type', ['virtio']);
  return !model ? [addChild(card, "<model type='virtio'/>", facts)] : [];
}
