// Cards that another process serves: over a socket and shared memory (vhost-user), or a device of the host (vDPA).

import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { interfaceTypeOf, isVirtioCard, usesPasst } from '../evidence/interfaces.js';
import { lacksSharedMemory } from '../evidence/shared-memory.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { shareMemory } from '../fixes/share-memory.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

/** From here on, libvirt fills in what a vhost-user card leaves out, and passt may serve it. */
const RELAXED = version(11, 3);

const SHARED_MEMORY = {
  code: 'interface-vhostuser-shared-memory',
  summary: 'A vhost-user network card is in a guest that does not share its memory.',
  at: 'devices/interface',
  needs: [],
  message: () => 'A vhost-user network card needs a guest whose memory is shared.',
  fixes: (_: XmlElement, facts: Facts) => shareMemory(facts),
};
const MODEL = {
  code: 'interface-vdpa-model',
  summary: 'A card that another process serves has a model other than virtio.',
};
const SOURCE_TYPE = {
  code: 'interface-vhostuser-source-type',
  summary: 'A vhost-user network card is not connected over a Unix socket.',
};
const MODE = {
  code: 'interface-vhostuser-mode',
  summary: 'It is not said which side of a vhost-user socket the guest is.',
};
const PATH = {
  code: 'interface-vhostuser-path-missing',
  summary: 'A vhost-user network card does not say where its socket is.',
};
const RECONNECT = {
  code: 'interface-vhostuser-reconnect',
  summary: 'A vhost-user network card cannot connect anew in the way that it says.',
};

export const vhostuserRows: readonly Rule[] = [
  joinedRule(
    missingRule({
      ...SHARED_MEMORY,
      since: version(12, 8),
      among: isVhostuser,
      when: (_, facts) => lacksSharedMemory(facts),
    }),
    missingRule({
      ...SHARED_MEMORY,
      since: RELAXED,
      until: version(12, 8),
      among: card => isVhostuser(card) && usesPasst(card),
      when: (_, facts) => lacksSharedMemory(facts),
    }),
  ),
  joinedRule(
    unwantedRule({
      ...MODEL,
      at: 'devices/interface/model/@type',
      among: isServed,
      when: (model, facts, type) => type?.value !== '' && isVirtioCard(model, facts) === false,
      message: (model, type) => `A network card of type ${interfaceTypeOf(model)} is virtio, not ${type}.`,
      fixes: model => changeAttribute(model, 'type', ['virtio']),
    }),
    unwantedRule({
      ...MODEL,
      until: RELAXED,
      at: 'devices/interface/model/@type',
      when: (model, facts, type) =>
        interfaceTypeOf(model) === 'vdpa' &&
        isVirtioCard(model, facts) === true &&
        !['', 'virtio'].includes(type?.value.toLowerCase() ?? ''),
      message: (_, type) => `A network card of type vdpa is virtio, not ${type}.`,
      fixes: model => changeAttribute(model, 'type', ['virtio']),
    }),
    missingRule({
      ...MODEL,
      until: RELAXED,
      at: 'devices/interface',
      needs: [],
      among: card => isVhostuser(card) && !statedModelOf(card),
      when: (card, facts) => knowsMachine(facts) && isVirtioCard(card, facts) === false,
      message: () => 'A vhost-user network card must say that it is virtio.',
      fixes: (card, facts) => (card.child('model') ? [] : [addChild(card, "<model type='virtio'/>", facts)]),
    }),
  ),
  joinedRule(
    valueRule({
      ...SOURCE_TYPE,
      at: 'devices/interface/source/@type',
      noun: 'a type of vhost-user socket',
      oneOf: ['unix'],
      among: isVhostuser,
    }),
    missingRule({
      ...SOURCE_TYPE,
      until: RELAXED,
      at: 'devices/interface/source',
      needs: '@type',
      among: isVhostuser,
      message: () => 'This <source> has no type.',
      fixes: (source, facts) => [addAttribute(source, 'type', 'unix', facts)],
    }),
  ),
  joinedRule(
    valueRule({
      ...MODE,
      at: 'devices/interface/source/@mode',
      noun: 'a side of the socket',
      oneOf: ['client', 'server'],
      among: isVhostuser,
    }),
    missingRule({
      ...MODE,
      until: RELAXED,
      at: 'devices/interface/source',
      needs: '@mode',
      among: isVhostuser,
      message: () => 'This <source> has no mode.',
      fixes: (source, facts) => [addAttribute(source, 'mode', 'client', facts)],
    }),
  ),
  joinedRule(
    missingRule({
      ...PATH,
      at: 'devices/interface/source',
      needs: '@path',
      among: source => isVhostuser(source) && !usesPasst(source),
      message: () => 'This <source> has no path.',
      fixes: (source, facts) => [addAttribute(source, 'path', '/run/vhost-user.sock', facts)],
    }),
    missingRule({
      ...PATH,
      at: 'devices/interface',
      needs: 'source',
      when: card => isVhostuser(card) && !usesPasst(card),
      message: () => 'A vhost-user network card needs a <source> with the path of its socket.',
      fixes: (card, facts) => [
        addChild(card, "<source type='unix' path='/run/vhost-user.sock' mode='client'/>", facts, 'first'),
      ],
    }),
  ),
  joinedRule(
    valueRule({
      ...RECONNECT,
      at: 'devices/interface/source/reconnect/@enabled',
      oneOf: ['yes', 'no'],
      when: isReconnecting,
    }),
    missingRule({
      ...RECONNECT,
      at: 'devices/interface/source/reconnect',
      needs: '@timeout',
      when: reconnect => isReconnecting(reconnect) && isEnabled(reconnect),
      message: () => 'This <reconnect> has no timeout.',
      fixes: (reconnect, facts) => [addAttribute(reconnect, 'timeout', '10', facts)],
    }),
    numberRule({
      ...RECONNECT,
      at: 'devices/interface/source/reconnect/@timeout',
      parse: decimal,
      when: reconnect => isReconnecting(reconnect) && isEnabled(reconnect),
      message: text => `'${text}' is not a decimal number.`,
    }),
    unwantedRule({
      ...RECONNECT,
      at: 'devices/interface/source/reconnect',
      when: reconnect =>
        isVhostuser(reconnect) && reconnect.parent?.attribute('mode')?.value === 'server' && isEnabled(reconnect),
      message: () => 'A server waits for connections and cannot connect anew.',
      fixes: deleteElement,
    }),
  ),
];

function isVhostuser(element: XmlElement): boolean {
  return interfaceTypeOf(element) === 'vhostuser';
}

function statedModelOf(card: XmlElement): string | undefined {
  return card.child('model')?.attribute('type')?.value;
}

function isServed(element: XmlElement): boolean {
  return isVhostuser(element) || interfaceTypeOf(element) === 'vdpa';
}

function isReconnecting(reconnect: XmlElement): boolean {
  return isVhostuser(reconnect) && reconnect.parent?.attribute('mode')?.value === 'client';
}

function isEnabled(reconnect: XmlElement): boolean {
  return reconnect.attribute('enabled')?.value === 'yes';
}
