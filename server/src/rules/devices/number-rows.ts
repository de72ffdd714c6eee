// Attributes with a number that have no rule of their own.
import { changes } from '../../machine/changes.js';
import { version } from '../../machine/profile.js';
import { cNumber } from '../../model/values/c-number.js';
import { decimal, nonNegative } from '../../model/values/decimal.js';
import { isFault, type Parsed } from '../../model/values/parsed.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const row = {
  code: 'number-invalid',
  summary: 'An attribute has a value that is no number, or none of its range.',
  message: (text: string) => `'${text}' is not a number that libvirt takes here.`,
  fixes: digitsAlone,
};
const PORTS = ['serial', 'parallel', 'console'].map(kind => `devices/${kind}/target/@port`);

export const numberInvalid: Rule = joinedRule(
  numberRule({
    ...row,
    at: ['devices/audio/@id', 'devices/controller/master/@startport'],
    among: isFirst,
    parse: decimal,
  }),
  numberRule({ ...row, at: 'devices/shmem/msi/@vectors', among: isFirst, parse: cNumber }),
  numberRule({
    ...row,
    at: ['devices/rng/rate/@bytes', 'devices/rng/rate/@period'],
    among: isFirst,
    parse: text => (text === '' ? 0 : decimal(text)),
  }),
  numberRule({ ...row, ...changes.crypto, at: 'devices/crypto/backend/@queues', among: isFirst, parse: decimal }),
  numberRule({ ...row, until: version(12, 8), at: PORTS, among: isFirst, parse: wrapping }),
  numberRule({ ...row, since: version(12, 8), at: PORTS, among: isFirst, parse: nonNegative }),
);

/** There may be several audio devices, but only one target of a port. */
function isFirst(element: XmlElement): boolean {
  return element.name === 'audio' || element.parent?.child(element.name) === element;
}

/** A negative number is one of the highest. */
function wrapping(text: string): Parsed<number> {
  const value = decimal(text);
  return isFault(value) && value.fault === 'negative' && /^[^0-9]*-[0-9]{1,9}$/.test(text) ? 0 : value;
}

/** The number at the beginning, without what made it unreadable. */
function digitsAlone(_: XmlElement, __: Facts, attribute: XmlAttribute): Fix[] {
  const [digits] = /[0-9]+/.exec(attribute.value) ?? [];
  if (digits === undefined || isFault(decimal(digits)) || attribute.value.includes('-')) return [];
  return changeTo(attribute, [digits.replace(/^0+(?=[0-9])/, '')]);
}
