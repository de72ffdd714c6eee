// Limits of a disk's throughput.
import { version } from '../../machine/profile.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { spanOfName } from '../kinds/place.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const TUNE = 'devices/disk/iotune';
const GROUP = 'throttlegroups/throttlegroup';
const FAMILIES = ['bytes_sec', 'iops_sec', 'bytes_sec_max', 'iops_sec_max'];
const RATES = ['total', 'read', 'write'].flatMap(way => FAMILIES.map(family => `${way}_${family}`));
const LENGTHS = ['total', 'read', 'write'].flatMap(way => FAMILIES.slice(2).map(family => `${way}_${family}_length`));
const LIMITS = [...RATES, 'size_iops_sec', ...LENGTHS];
const MOST = 10n ** 15n;

const conflict = {
  code: 'disk-iotune-conflict',
  summary: 'The throughput of a disk is limited both as a whole and for reading or writing.',
  when: isSumOfParts,
  message: ({ name }: XmlElement) => `${name} limits reading and writing together, but they have limits of their own.`,
  fixes: keepOne,
};

export const diskIotuneConflict = joinedRule(
  unwantedRule({ ...conflict, at: FAMILIES.map(family => `${TUNE}/total_${family}`) }),
  unwantedRule({ ...conflict, at: FAMILIES.map(family => `${GROUP}/total_${family}`), since: version(11, 2) }),
);

const range = {
  code: 'disk-iotune-range',
  summary: 'A limit of throughput is no number or too large, or a group has no limits.',
};

const malformed = {
  ...range,
  spanOf: spanOfName,
  accepts: (text: string) => text === '' || limitIn(text) !== undefined,
  message: (text: string) => `A limit of throughput is a whole number, but this is '${text}'.`,
};

export const diskIotuneRange = joinedRule(
  textRule({ ...malformed, at: LIMITS.map(name => `${TUNE}/${name}`) }),
  textRule({ ...malformed, at: LIMITS.map(name => `${GROUP}/${name}`), since: version(11, 2) }),
  textRule({
    ...range,
    at: [...RATES, 'size_iops_sec'].map(name => `${TUNE}/${name}`),
    spanOf: spanOfName,
    accepts: text => (limitIn(text) ?? 0n) <= MOST,
    message: text => `${text} is beyond QEMU's largest limit, ${MOST}.`,
    fixes: () => [String(MOST)],
  }),
  unwantedRule({
    ...range,
    at: `${TUNE}/group_name`,
    when: (group, facts) => group.text !== '' && !hasLimits(group.text, facts),
    message: group => `The group '${group.text}' has no limits here.`,
  }),
);

/** One disk that states them is enough for a group. */
function hasLimits(group: string, { elements }: Facts): boolean {
  const tunes = elements.at(TUNE).filter(tune => tune.child('group_name')?.text === group);
  return tunes.some(tune => LIMITS.some(name => isSet(tune, name)));
}

/** A limit of 0 is none. */
function isSet(tune: XmlElement | undefined, name: string): boolean {
  return (limitIn(tune?.child(name)?.text ?? '') ?? 0n) > 0n;
}

function limitIn(text: string): bigint | undefined {
  const [, digits] = /^\s*\+?(\d+)$/.exec(text) ?? [];
  const value = digits === undefined ? undefined : BigInt(digits);
  return value !== undefined && value < 2n ** 64n ? value : undefined;
}

function isSumOfParts(total: XmlElement): boolean {
  const { parent: tune, name } = total;
  return isSet(tune, name) && partsOf(total).length > 0;
}

function partsOf({ parent, name }: XmlElement): XmlElement[] {
  const names = ['read', 'write'].map(way => name.replace('total', way)).filter(each => isSet(parent, each));
  return names.flatMap(each => parent?.child(each) ?? []);
}

function keepOne(total: XmlElement, { document }: Facts): Fix[] {
  const parts = partsOf(total);
  return [
    { title: `Remove <${total.name}>`, edits: [removeElement(document, total)] },
    { title: `Keep <${total.name}> only`, edits: parts.map(part => removeElement(document, part)) },
  ];
}
