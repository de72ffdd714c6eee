// How much a network card may send and receive.
import { version } from '../../machine/profile.js';
import { decimal64 } from '../../model/values/decimal64.js';
import { isFault } from '../../model/values/parsed.js';
import { isFirstOfName } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const DIRECTIONS = ['inbound', 'outbound'].map(name => `devices/interface/bandwidth/${name}`);

const FLOOR = {
  code: 'interface-bandwidth-floor',
  summary: 'A bandwidth is guaranteed where no network of libvirt can guarantee it.',
  at: DIRECTIONS.map(path => `${path}/@floor`),
  message: (direction: XmlElement) =>
    direction.name === 'outbound'
      ? 'Only what a card receives can be guaranteed.'
      : `A network card of type ${interfaceTypeOf(direction)} has no guaranteed bandwidth.`,
};

export const bandwidthRows: readonly Rule[] = [
  missingRule({
    code: 'interface-bandwidth-average-missing',
    summary: 'The bandwidth of a network card is limited without an average.',
    at: DIRECTIONS,
    needs: ['@average', '@floor'],
    message: direction => `This <${direction.name}> has no average.`,
    fixes: (direction, facts) => [
      addAttribute(direction, 'average', direction.attribute('peak')?.value ?? '1000', facts),
    ],
  }),
  joinedRule(
    unwantedRule({ ...FLOOR, when: (direction, _, floor) => isUnsupported(direction) && amountOf(floor?.value) > 0 }),
    unwantedRule({
      ...FLOOR,
      since: version(11, 3),
      when: (direction, _, floor) => isUnsupported(direction) && amountOf(floor?.value) === 0,
    }),
  ),
  unwantedRule({
    code: 'interface-bandwidth-class',
    summary: 'The bandwidth of a network card has a class, which only that of a network has.',
    at: 'devices/interface/bandwidth/@classID',
    message: () => 'Only the bandwidth of a network has a class.',
  }),
  unwantedRule({
    code: 'interface-bandwidth-duplicate',
    summary: 'The bandwidth of a network card is limited twice in one direction.',
    until: version(11, 3),
    at: 'devices/interface/bandwidth',
    when: bandwidth => secondLimit(bandwidth) !== undefined,
    spanOf: bandwidth => (secondLimit(bandwidth) ?? bandwidth).nameSpan,
    message: bandwidth => `This libvirt takes one <${secondLimit(bandwidth)?.name}> only.`,
    fixes: (bandwidth, facts) => deleteElement(secondLimit(bandwidth), facts),
  }),
  numberRule({
    code: 'interface-bandwidth-number',
    summary: 'The bandwidth of a network card is no number.',
    at: DIRECTIONS.flatMap(path => ['average', 'peak', 'burst', 'floor'].map(name => `${path}/@${name}`)),
    parse: decimal64,
    message: text => `'${text}' is not a decimal number.`,
  }),
];

function isUnsupported(direction: XmlElement): boolean {
  const type = interfaceTypeOf(direction);
  return type !== 'network' || direction.name === 'outbound';
}

function amountOf(text = ''): number {
  const amount = decimal64(text);
  return isFault(amount) ? Number.NaN : amount;
}

/** The first limit of a direction that has one already. */
function secondLimit({ elements }: XmlElement): XmlElement | undefined {
  return elements.find(each => ['inbound', 'outbound'].includes(each.name) && !isFirstOfName(each));
}
