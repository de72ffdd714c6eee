// Places on the channel I/O of s390x: each has all three numbers, within its range, and one device.
import type { Refusal } from '../../definition/refusal.js';
import { cNumber } from '../../model/values/c-number.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { chooseAddress } from '../fixes/change-address.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { isInGuestAddress } from '../kinds/malformed-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';
import { hex } from '../words/hex.js';

/** 0xff is kept for channels that a host has of its own. */
const HIGHEST = { cssid: 0xfe, ssid: 3, devno: 0xffff } as const;
const PARTS = Object.keys(HIGHEST) as (keyof typeof HIGHEST)[];

const outOfRange = {
  code: 'ccw-address-out-of-range',
  summary: 'A part of a channel I/O address is above its highest value.',
};

export const ccwRules: readonly Rule[] = [
  refusalRule({
    code: 'ccw-address-in-use',
    summary: 'Two devices have the same channel I/O address.',
    spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'devno') : at.span),
    message: refusal => `Channel I/O address ${placeOf(refusal)} is in use by another device.`,
    related: 'This device has it.',
    fixes: chooseAddress,
  }),
  unwantedRule({
    code: 'ccw-address-incomplete',
    summary: 'A channel I/O address has some of its numbers and lacks others.',
    at: inEveryDevice('address'),
    among: address => {
      if (!isInGuestAddress(address, 'ccw')) return false;
      const stated = PARTS.filter(part => address.attribute(part)).length;
      return stated > 0 && stated < PARTS.length;
    },
    message: () => 'cssid, ssid and devno go together: all three, or none.',
    fixes: letLibvirtChoose,
  }),
  joinedRule(below('cssid'), below('ssid'), below('devno')),
];

function below(part: keyof typeof HIGHEST): Rule {
  return numberRule({
    ...outOfRange,
    at: inEveryDevice(`address/@${part}`),
    parse: numberOrNothing,
    accepts: value => value <= HIGHEST[part],
    when: address => isInGuestAddress(address, 'ccw'),
    message: text => `${part} '${text}' is above ${hex(HIGHEST[part], 1)}.`,
    fixes: letLibvirtChoose,
  });
}

/** What is no number at all is reported by another rule. */
function numberOrNothing(text: string): number {
  const value = cNumber(text);
  return typeof value === 'number' ? value : 0;
}

/** As libvirt writes it: `fe.0.0001`. */
function placeOf({ device }: Refusal): string {
  if (device?.address?.type !== 'ccw') return '';
  const { cssid, ssid, devno } = device.address;
  return `${cssid.toString(16)}.${ssid.toString(16)}.${devno.toString(16).padStart(4, '0')}`;
}
