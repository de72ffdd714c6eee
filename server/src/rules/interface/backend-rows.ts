// Who connects a card in user space, and which ports of the host are passed on to the guest.

import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { ipFamilyOf } from '../../model/values/ip-address.js';
import type { XmlElement } from '../../xml/tree.js';
import { deviceOf } from '../evidence/device-of.js';
import { interfaceTypeOf, usesPasst } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

/** The first observed release that has backends to choose from. */
const BACKENDS = version(11, 3);
const WITH_PASST = ['user', 'vhostuser'];

const PASST = {
  code: 'interface-passt-wrong-type',
  summary: 'A network card that is not in user space is to be connected by passt.',
  at: 'devices/interface/backend/@type',
};
const RANGE = {
  code: 'interface-portforward-range',
  summary: 'A range of ports that is passed on to the guest is none.',
};
const RANGES = 'devices/interface/portForward/range';

export const backendRows: readonly Rule[] = [
  valueRule({
    code: 'interface-backend-type-unknown',
    summary: 'A network card is to be connected by something that libvirt does not know.',
    at: 'devices/interface/backend/@type',
    noun: 'a backend',
    oneOf: ['passt', 'default'],
    fixes: (backend, { definition }, type) => {
      if (definition.profile.libvirt < BACKENDS) return [];
      const card = deviceOf(backend);
      return changeTo(type, card && hasPasst(card) ? ['passt', 'default'] : ['default']);
    },
  }),
  joinedRule(
    unwantedRule({
      ...PASST,
      since: BACKENDS,
      when: (backend, _, type) => {
        const card = deviceOf(backend);
        return type?.value === 'passt' && card !== undefined && !hasPasst(card);
      },
      message: backend => `A network card of type ${interfaceTypeOf(backend)} cannot be connected by passt.`,
    }),
    unwantedRule({
      ...PASST,
      until: BACKENDS,
      when: (_, __, type) => ['passt', 'default'].includes(type?.value ?? ''),
      message: () => 'This libvirt has no backends to choose from.',
    }),
  ),
  unwantedRule({
    code: 'interface-portforward-without-passt',
    summary: 'Ports are passed on to the guest by a card that passt does not connect.',
    since: BACKENDS,
    at: 'devices/interface/portForward',
    when: forward => !usesPasst(forward) || !hasPasst(forward),
    message: () => 'Only passt passes ports on to the guest.',
    fixes: usePasst,
  }),
  unwantedRule({
    code: 'interface-backend-option',
    summary: 'A card that passt does not connect names the guest for passt.',
    since: version(12, 8),
    at: ['hostname', 'fqdn'].map(name => `devices/interface/backend/@${name}`),
    when: backend => !usesPasst(backend),
    message: (_, __, name) => `Only passt takes a ${name}.`,
  }),
  valueRule({
    code: 'interface-portforward-proto',
    summary: 'It is not said which protocol of a port is passed on to the guest.',
    at: 'devices/interface/portForward/@proto',
    noun: 'a protocol',
    oneOf: ['tcp', 'udp'],
    isRequired: true,
  }),
  unwantedRule({
    code: 'interface-portforward-address',
    summary: 'Ports are passed on from an address that is no IP address.',
    at: 'devices/interface/portForward/@address',
    when: (_, __, address) => ipFamilyOf(address?.value ?? '') === undefined,
    message: (_, address) => `'${address}' is not an IP address.`,
  }),
  joinedRule(
    numberRule({
      ...RANGE,
      at: ['start', 'end', 'to'].map(name => `${RANGES}/@${name}`),
      parse: decimal,
      accepts: port => port > 0,
      message: text =>
        Number(text) === 0 && text.trim() !== '' ? 'Port 0 is none.' : `'${text}' is not a decimal number.`,
    }),
    valueRule({ ...RANGE, at: `${RANGES}/@exclude`, oneOf: ['yes', 'no'] }),
    missingRule({
      ...RANGE,
      since: BACKENDS,
      at: RANGES,
      needs: '@start',
      when: range => {
        return usesPasst(range) && ['end', 'to', 'exclude'].some(name => range.attribute(name));
      },
      message: () => 'This <range> does not say where it starts.',
      fixes: (range, facts) => {
        const end = range.attribute('end')?.value;
        return end ? [addAttribute(range, 'start', end, facts)] : deleteAttribute(range.attribute('to'), facts);
      },
    }),
  ),
];

function hasPasst(element: XmlElement): boolean {
  return WITH_PASST.includes(interfaceTypeOf(element));
}

function usePasst(forward: XmlElement, facts: Facts): Fix[] {
  const card = deviceOf(forward);
  if (!hasPasst(card)) return [];
  const backend = card.child('backend');
  if (backend?.attribute('type')) return changeAttribute(backend, 'type', ['passt']);
  return [backend ? addAttribute(backend, 'type', 'passt', facts) : addChild(card, "<backend type='passt'/>", facts)];
}
