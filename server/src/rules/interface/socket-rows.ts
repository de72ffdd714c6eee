// Cards that talk to other guests through a socket of the host.

import { signedDecimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const INCOMPLETE = {
  code: 'interface-socket-incomplete',
  summary: 'A card on a socket does not say where the socket is.',
};

/** A server listens on all addresses where none is named. */
const NEEDS_ADDRESS = ['client', 'mcast', 'udp'];
const SOCKETS = ['server', ...NEEDS_ADDRESS];

export const socketRows: readonly Rule[] = [
  joinedRule(
    needsPart('source', 'address', NEEDS_ADDRESS, '127.0.0.1'),
    needsPart('source', 'port', SOCKETS, '5558'),
    missingRule({
      ...INCOMPLETE,
      at: 'devices/interface/source',
      needs: 'local',
      among: source => interfaceTypeOf(source) === 'udp',
      message: () => 'A udp socket has two ends, and this <source> has no <local>.',
      fixes: (source, facts) => [addChild(source, "<local address='127.0.0.1' port='5559'/>", facts)],
    }),
    needsPart('source/local', 'address', ['udp'], '127.0.0.1'),
    needsPart('source/local', 'port', ['udp'], '5559'),
  ),
  numberRule({
    code: 'interface-socket-port',
    summary: 'The port of a card on a socket is no number.',
    at: ['devices/interface/source/@port', 'devices/interface/source/local/@port'],
    parse: signedDecimal,
    when: end => isSocket(end, end.name === 'local' ? ['udp'] : SOCKETS),
    message: text => `'${text}' is not a decimal number.`,
  }),
];

function needsPart(path: string, name: string, types: readonly string[], example: string): Rule {
  return missingRule({
    ...INCOMPLETE,
    at: `devices/interface/${path}`,
    needs: `@${name}`,
    among: end => isSocket(end, types),
    message: end => `This <${end.name}> has no ${name}.`,
    fixes: (end, facts: Facts): Fix[] => [addAttribute(end, name, example, facts)],
  });
}

function isSocket(end: XmlElement, types: readonly string[]): boolean {
  return types.includes(interfaceTypeOf(end) ?? '');
}
