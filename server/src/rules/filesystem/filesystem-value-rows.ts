// Values of file systems that must stand in a list, or be numbers.
import { changes } from '../../machine/changes.js';
import { knownFormats, refusedFormats } from '../../machine/disk-formats.js';
import { version } from '../../machine/profile.js';
import { decimal, signedDecimal } from '../../model/values/decimal.js';
import { faulty, isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { driverOf, isVirtiofs } from '../evidence/filesystems.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

const PLACE = 'devices/filesystem';
const BINARY = `${PLACE}/binary`;
const ON_OFF = ['on', 'off'];
const LARGEST = 2n ** 64n;
const LARGEST_MODE = 0xffff_ffff;

const value = {
  code: 'filesystem-value-unknown',
  summary: 'A part of a file system has a value that libvirt does not know.',
};

const ofVirtiofs = (element: XmlElement) => isVirtiofs(element);

export const filesystemValueUnknown = joinedRule(
  valueRule({
    ...value,
    at: `${PLACE}/@type`,
    oneOf: ['mount', 'block', 'file', 'template', 'ram', 'bind', 'volume'],
    fixes: (_, __, type) => changeTo(type, ['mount']),
  }),
  valueRule({
    ...value,
    at: `${PLACE}/@accessmode`,
    when: filesystem => filesystem.attribute('accessmode')?.value !== '',
    oneOf: ['passthrough', 'mapped', 'squash'],
  }),
  valueRule({ ...value, at: `${PLACE}/@model`, oneOf: ['virtio', 'virtio-transitional', 'virtio-non-transitional'] }),
  valueRule({ ...value, at: `${PLACE}/@multidevs`, oneOf: ['default', 'remap', 'forbid', 'warn'] }),
  valueRule({
    ...value,
    at: `${PLACE}/driver/@format`,
    when: driver => !isVirtiofs(driver),
    oneOf: [...knownFormats, ...refusedFormats],
    fixes: (_, __, format) => changeTo(format, knownFormats),
  }),
  valueRule({ ...value, at: `${PLACE}/driver/@wrpolicy`, oneOf: ['default', 'immediate'] }),
  valueRule({
    ...value,
    at: ['iommu', 'ats', 'packed', 'page_per_vq'].map(name => `${PLACE}/driver/@${name}`),
    oneOf: ON_OFF,
  }),
  valueRule({ ...value, at: `${BINARY}/cache/@mode`, when: ofVirtiofs, oneOf: ['none', 'always'] }),
  valueRule({ ...value, at: `${BINARY}/sandbox/@mode`, when: ofVirtiofs, oneOf: ['namespace', 'chroot'] }),
  valueRule({
    ...value,
    at: [`${BINARY}/lock/@posix`, `${BINARY}/lock/@flock`, `${BINARY}/@xattr`],
    when: ofVirtiofs,
    oneOf: ON_OFF,
  }),
);

export const filesystemDriverUnsupported = valueRule({
  code: 'filesystem-driver-unsupported',
  summary: 'A file system has a driver that libvirt does not know or that QEMU does not have.',
  at: `${PLACE}/driver/@type`,
  noun: 'a driver of file systems',
  oneOf: [
    'path',
    'virtiofs',
    'default',
    { value: 'mtp', ...changes.mtpAddresses },
    { value: 'handle', until: version(12, 8) },
  ],
  fixes: dropHandle,
});

/** The driver handle was a way of 9p to open files. */
function dropHandle(driver: XmlElement, facts: Facts): Fix[] {
  if (driver.attribute('type')?.value === 'handle') return deleteElement(driver, facts);
  return changeAttribute(driver, 'type', ['path']);
}

const access = {
  code: 'filesystem-accessmode',
  summary: 'A file system has an access mode that its driver does not have.',
  at: `${PLACE}/@accessmode`,
  message: () => 'A file system of this driver has access mode passthrough only.',
};

export const filesystemAccessmode = joinedRule(
  unwantedRule({
    ...access,
    ...changes.mtpAddresses,
    when: element => driverOf(element) === 'mtp' && isMapped(element),
  }),
  unwantedRule({
    ...access,
    until: version(12, 8),
    when: element => driverOf(element) === 'handle' && isMapped(element),
  }),
);

function isMapped(element: XmlElement): boolean {
  return ['mapped', 'squash'].includes(element.attribute('accessmode')?.value ?? '');
}

const number = {
  code: 'filesystem-number',
  summary: 'A part of a file system is not the number that it should be.',
};

const count = {
  ...number,
  parse: decimals,
  message: (text: string) => `libvirt reads a decimal number here, not '${text}'.`,
  fixes: (element: XmlElement, facts: Facts, { name }: { readonly name: string }) =>
    deleteAttribute(element.attribute(name), facts),
};

export const filesystemNumber = joinedRule(
  numberRule({
    ...count,
    at: `${PLACE}/driver/@queue`,
    when: isVirtiofs,
  }),
  numberRule({
    ...count,
    at: `${BINARY}/thread_pool/@size`,
    parse: text => (text === '' ? 0 : signedDecimal(text)),
    when: isVirtiofs,
  }),
  numberRule({ ...count, since: version(12, 8), at: `${BINARY}/openfiles/@max`, when: ofVirtiofs }),
  numberRule({
    ...number,
    at: [`${PLACE}/@fmode`, `${PLACE}/@dmode`],
    when: filesystem => filesystem.attribute('accessmode')?.value === 'mapped',
    parse: octal,
    message: text => `A mode is an octal number such as 0644, but this is '${text}'.`,
    fixes: (filesystem, facts, { name }) => deleteAttribute(filesystem.attribute(name), facts),
  }),
  textRule({
    ...number,
    at: [`${PLACE}/space_hard_limit`, `${PLACE}/space_soft_limit`],
    accepts: text => text === '' || /^\s*\+?\d{1,18}$/.test(text),
    message: text => `A limit of space is a number, but this is '${text}'.`,
  }),
);

function decimals(text: string) {
  const [, digits] = /^\s*[+-]?(\d+)$/.exec(text) ?? [];
  const isNumber = text === '' || (digits !== undefined && BigInt(digits) < LARGEST);
  return isNumber ? 0 : faulty('not-a-number');
}

function octal(text: string) {
  const mode = /^\s*\+?[0-7]+$/.test(text) ? Number.parseInt(text.trim(), 8) : Number.NaN;
  return mode <= LARGEST_MODE ? mode : faulty('not-a-number');
}

const idmap = {
  code: 'filesystem-idmap',
  summary: 'A range of users or groups is not mapped by three numbers.',
  message: ({ name }: XmlElement) =>
    `A range of ${name === 'uid' ? 'users' : 'groups'} has a start, a target and a count.`,
};

export const filesystemIdmap = joinedRule(
  unwantedRule({
    ...idmap,
    since: version(12, 8),
    at: [`${PLACE}/idmap/uid`, `${PLACE}/idmap/gid`],
    when: range => isVirtiofs(range) && lacksNumber(range),
  }),
  unwantedRule({ ...idmap, at: ['idmap/uid', 'idmap/gid'], when: lacksNumber }),
);

function lacksNumber(range: XmlElement): boolean {
  return ['start', 'target', 'count'].some(name => !isNumber(range, name));
}

function isNumber(range: XmlElement, name: string): boolean {
  return !isFault(decimal(range.attribute(name)?.value ?? ''));
}
