// What a network card is connected with.
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';
import { interfaceHostdevSourceType } from './interface-hostdev-source-type.js';
import { socketSource } from './socket-rows.js';

const TYPES = ['network', 'bridge', 'user', 'direct', 'hostdev', 'ethernet', 'vhostuser', 'vdpa', 'null'];
const SOCKETS = ['server', 'client', 'mcast', 'udp'];

/** The attribute of `<source>` that each type insists on, with a value to begin with. */
const KEYS: Readonly<Record<string, readonly [name: string, example: string]>> = {
  network: ['network', 'default'],
  bridge: ['bridge', 'virbr0'],
  direct: ['dev', 'eth0'],
  vdpa: ['dev', '/dev/vhost-vdpa-0'],
  internal: ['name', 'internal'],
  vds: ['switchid', '50c2e0ee-9f1f-4a3b-9f0e-1c1b2f3a4d5e'],
};

const UNNAMED = {
  code: 'interface-source-attribute-missing',
  summary: 'The source of a network card does not say what it is.',
};

export const connectionRows: readonly Rule[] = [
  valueRule({
    code: 'interface-type-unknown',
    summary: 'A network card has a type that libvirt does not know.',
    at: 'devices/interface/@type',
    noun: 'a type of network card',
    oneOf: [...TYPES, 'internal', ...SOCKETS, 'vds'],
    fixes: card => changeAttribute(card, 'type', typesFor(card.child('source'))),
  }),
  missingRule({
    code: 'interface-source-missing',
    summary: 'A network card has no source, but its type needs one.',
    at: 'devices/interface',
    needs: 'source',
    when: card => {
      const type = interfaceTypeOf(card);
      return keyOf(type) !== undefined || SOCKETS.includes(type);
    },
    message: card => `A network card of type ${interfaceTypeOf(card)} needs a <source>.`,
    fixes: (card, facts) => {
      const key = keyOf(interfaceTypeOf(card));
      return key ? [addChild(card, `<source ${key[0]}='${key[1]}'/>`, facts, 'first')] : [];
    },
  }),
  joinedRule(
    missingRule({
      ...UNNAMED,
      at: 'devices/interface/source',
      needs: [],
      among: source => {
        const [name] = keyOf(interfaceTypeOf(source)) ?? [];
        return name !== undefined && !source.attribute(name);
      },
      message: source => `This <source> has no ${keyOf(interfaceTypeOf(source))?.[0]}.`,
      fixes: (source, facts) => {
        const key = keyOf(interfaceTypeOf(source));
        return key ? [addAttribute(source, key[0], key[1], facts)] : [];
      },
    }),
    socketSource(UNNAMED),
  ),
  valueRule({
    code: 'interface-direct-mode-unknown',
    summary: 'A card on a device of the host has a mode that libvirt does not know.',
    at: 'devices/interface/source/@mode',
    noun: 'a mode of such cards',
    oneOf: ['vepa', 'bridge', 'private', 'passthrough'],
    when: source => interfaceTypeOf(source) === 'direct',
  }),
  interfaceHostdevSourceType,
];

function keyOf(type: string) {
  return Object.hasOwn(KEYS, type) ? KEYS[type] : undefined;
}

/** The types that can do with the source that there is. */
function typesFor(source: XmlElement | undefined): string[] {
  const named = Object.keys(KEYS).filter(type => source?.attribute(KEYS[type]?.[0] ?? ''));
  return [...named, 'user', 'ethernet', 'null'];
}
