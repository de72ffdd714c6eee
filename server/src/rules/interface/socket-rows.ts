// Cards that talk to other guests through a socket of the host.

import { signedDecimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import type { Row } from '../kinds/row.js';
import type { Facts, Fix, Rule } from '../rule.js';

const INCOMPLETE = {
  code: 'interface-socket-incomplete',
  summary: 'A card on a udp socket does not say where its own end of it is.',
};

/** A server listens on all addresses where none is named. */
const NEEDS_ADDRESS = ['client', 'mcast', 'udp'];
const SOCKETS = ['server', ...NEEDS_ADDRESS];

export const socketRows: readonly Rule[] = [
  joinedRule(
    missingRule({
      ...INCOMPLETE,
      at: 'devices/interface/source',
      needs: 'local',
      among: source => interfaceTypeOf(source) === 'udp',
      message: () => 'A udp socket has two ends, and this <source> has no <local>.',
      fixes: (source, facts) => [addChild(source, "<local address='127.0.0.1' port='5559'/>", facts)],
    }),
    needsPart(INCOMPLETE, 'source/local', 'address', ['udp'], '127.0.0.1'),
    needsPart(INCOMPLETE, 'source/local', 'port', ['udp'], '5559', ['udp']),
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

/** What the sources of sockets say, as those of other cards say what they are connected with. */
export function socketSource(row: Row): Rule {
  return joinedRule(
    needsPart(row, 'source', 'address', NEEDS_ADDRESS, '127.0.0.1'),
    needsPart(row, 'source', 'port', SOCKETS, '5558', NEEDS_ADDRESS),
  );
}

/** Of an address and a port that are both missing, the address is enough to say it. */
function needsPart(
  row: Row,
  path: string,
  name: string,
  types: readonly string[],
  example: string,
  afterAddress: readonly string[] = [],
): Rule {
  return missingRule({
    ...row,
    at: `devices/interface/${path}`,
    needs: `@${name}`,
    among: end => isSocket(end, types) && (!isSocket(end, afterAddress) || end.attribute('address') !== undefined),
    message: end => `This <${end.name}> has no ${name}.`,
    fixes: (end, facts: Facts): Fix[] => [addAttribute(end, name, example, facts)],
  });
}

function isSocket(end: XmlElement, types: readonly string[]): boolean {
  return types.includes(interfaceTypeOf(end));
}
