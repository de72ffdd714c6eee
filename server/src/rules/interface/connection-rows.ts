// What a network card is connected with.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const TYPES = ['network', 'bridge', 'user', 'direct', 'hostdev', 'ethernet', 'vhostuser', 'vdpa', 'null'];
const SOCKETS = ['server', 'client', 'mcast', 'udp'];

/** The attribute of `<source>` that each type insists on, with a value to begin with. */
const KEYS: Readonly<Record<string, readonly [name: string, example: string]>> = {
  network: ['network', 'default'],
  bridge: ['bridge', 'virbr0'],
  direct: ['dev', 'eth0'],
  vdpa: ['dev', '/dev/vhost-vdpa-0'],
  internal: ['name', 'internal'],
};

const MTU = new Set(['network', 'bridge', 'ethernet', 'vhostuser']);

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
      const type = interfaceTypeOf(card) ?? '';
      return keyOf(type) !== undefined || SOCKETS.includes(type) || type === 'vds';
    },
    message: card => `A network card of type ${interfaceTypeOf(card)} needs a <source>.`,
    fixes: (card, facts) => {
      const key = keyOf(interfaceTypeOf(card) ?? '');
      return key ? [addChild(card, `<source ${key[0]}='${key[1]}'/>`, facts, 'first')] : [];
    },
  }),
  missingRule({
    code: 'interface-source-attribute-missing',
    summary: 'The source of a network card does not say what it is.',
    at: 'devices/interface/source',
    needs: [],
    when: source => {
      const [name] = keyOf(interfaceTypeOf(source) ?? '') ?? [];
      return name !== undefined && !source.attribute(name);
    },
    message: source => `This <source> has no ${keyOf(interfaceTypeOf(source) ?? '')?.[0]}.`,
    fixes: (source, facts) => {
      const key = keyOf(interfaceTypeOf(source) ?? '');
      return key ? [addAttribute(source, key[0], key[1], facts)] : [];
    },
  }),
  missingRule({
    code: 'interface-vhostuser-shared-memory',
    summary: 'A vhost-user network card is in a guest that does not share its memory.',
    since: version(12, 8),
    at: 'devices/interface',
    needs: [],
    when: (card, facts) => interfaceTypeOf(card) === 'vhostuser' && knowsAbsence(facts) && !sharesMemory(facts),
    message: () => 'A vhost-user network card needs a guest whose memory is shared.',
    fixes: (_, facts) => shareMemory(facts),
  }),
  unwantedRule({
    code: 'interface-mtu-unsupported-type',
    summary: 'The MTU of a network card is set, but its type cannot pass it on.',
    at: 'devices/interface/mtu',
    when: mtu => {
      const type = interfaceTypeOf(mtu);
      return type !== undefined && !MTU.has(type) && /^[1-9][0-9]{0,8}$/.test(mtu.attribute('size')?.value ?? '');
    },
    message: mtu => `A network card of type ${interfaceTypeOf(mtu)} cannot have its MTU set.`,
  }),
  unwantedRule({
    code: 'interface-vlan-unsupported-type',
    summary: 'A network card has a VLAN tag, but its connection does not tag.',
    since: version(12, 8),
    at: 'devices/interface/vlan',
    when: vlan => {
      const type = interfaceTypeOf(vlan);
      if (!vlan.child('tag')) return false;
      if (type === 'direct') return vlan.parent?.child('source')?.attribute('mode')?.value !== 'passthrough';
      return type !== undefined && !TAGGING.has(type);
    },
    message: vlan => `A network card of type ${interfaceTypeOf(vlan)} cannot have VLAN tags.`,
  }),
];

const TAGGING = new Set(['network', 'bridge', 'hostdev']);

function keyOf(type: string) {
  return Object.hasOwn(KEYS, type) ? KEYS[type] : undefined;
}

/** The types that can do with the source that there is. */
function typesFor(source: XmlElement | undefined): string[] {
  const named = Object.keys(KEYS).filter(type => source?.attribute(KEYS[type]?.[0] ?? ''));
  return [...named, 'user', 'ethernet', 'null'];
}

/** The memory of each NUMA cell, or that of all where a cell says nothing. */
function sharesMemory({ elements }: Facts): boolean {
  const ofAll = elements.at('memoryBacking/access')[0]?.attribute('mode')?.value;
  const cells = elements.at('cpu/numa/cell').map(cell => cell.attribute('memAccess')?.value ?? ofAll);
  return cells.length > 0 ? cells.every(access => access === 'shared') : ofAll === 'shared';
}

function shareMemory(facts: Facts): Fix[] {
  const { document, elements } = facts;
  const [access] = elements.at('memoryBacking/access');
  const [backing] = elements.at('memoryBacking');
  if (elements.at('cpu/numa/cell').some(cell => cell.attribute('memAccess')) || !document.root) return [];
  if (access) {
    const mode = access.attribute('mode');
    const { valueSpan } = mode ?? {};
    return valueSpan ? [{ title: 'Share the memory', edits: [{ span: valueSpan, text: 'shared' }] }] : [];
  }
  const target: XmlElement = backing ?? document.root;
  const markup = "<access mode='shared'/>";
  const whole = backing ? markup : `<memoryBacking>\n  ${markup}\n</memoryBacking>`;
  return [{ ...addChild(target, whole, facts), title: 'Share the memory' }];
}
