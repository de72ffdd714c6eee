// Attributes with a number that have no rule of their own.
import { changes } from '../../machine/changes.js';
import type { Lifetime } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import { cNumber, cNumber64 } from '../../model/values/c-number.js';
import { decimal, nonNegative } from '../../model/values/decimal.js';
import { decimal64 } from '../../model/values/decimal64.js';
import { faulty, isFault, type Parsed, type ValueParser } from '../../model/values/parsed.js';
import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { characterKinds } from '../evidence/character-devices.js';
import { isEnlightened } from '../evidence/enlightenments.js';
import { isInPartOf, isOfType, isPartOf } from '../evidence/of-type.js';
import { changeTo } from '../fixes/change-value.js';
import { joinedRows } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

interface Numbers extends Lifetime {
  readonly parse: ValueParser<number>;
  readonly at: readonly string[];
  /** Of those that libvirt reads at all. */
  readonly when?: ElementTest;
}

const row = {
  code: 'number-invalid',
  summary: 'An attribute has a value that is no number, or none of its range.',
  message: (text: string) => `'${text}' is not a number that libvirt takes here.`,
  fixes: digitsAlone,
};

const PORTS = ['serial', 'parallel', 'console'].map(kind => `devices/${kind}/target/@port`);
const STREAMS = ['input', 'output'].map(name => `devices/audio/${name}`);
const LINKS = ['latency', 'bandwidth'].map(name => `cpu/numa/interconnects/${name}`);
const SOCKETS = [...characterKinds, 'devices/smartcard', 'devices/rng/backend'].map(path => `${path}/source/reconnect`);
const SCSI = 'devices/hostdev/source/address';

const HIGHEST_SIGNED = 0x7fff_ffff;
/** Of a spinlock, before the guest tells the hypervisor. */
const FEWEST_RETRIES = 0xfff;

const NUMBERS: readonly Numbers[] = [
  {
    parse: decimal,
    at: [
      'devices/controller/master/@startport',
      ...['iothread', 'queues', 'cmd_per_lun', 'max_sectors'].map(name => `devices/controller/driver/@${name}`),
      ...['cyls', 'heads', 'secs'].map(name => `devices/disk/geometry/@${name}`),
      'devices/disk/target/@rotation_rate',
      'devices/iommu/driver/@aw_bits',
      ...LINKS.flatMap(link => ['initiator', 'target', 'cache'].map(name => `${link}/@${name}`)),
    ],
  },
  {
    parse: aboveZero,
    at: ['devices/audio/@id', 'devices/sound/audio/@id', 'cpu/numa/cell/cache/@level'],
  },
  { parse: aboveZero, at: ['devices/audio/@timerPeriod'] },
  {
    parse: aboveZero,
    at: STREAMS.flatMap(stream => [
      ...['voices', 'bufferLength'].map(name => `${stream}/@${name}`),
      ...['frequency', 'channels'].map(name => `${stream}/settings/@${name}`),
    ]),
  },
  { parse: decimal, at: STREAMS.map(stream => `${stream}/@bufferCount`), when: isPartOf('coreaudio', 'oss') },
  { parse: decimal, at: STREAMS.map(stream => `${stream}/@latency`), when: isPartOf('pulseaudio', 'pipewire') },
  { parse: nonNegative, at: ['devices/audio/@dspPolicy'], when: isOfType('oss') },
  { parse: aboveZero, at: ['devices/sound/@streams'], when: isVirtioSound, since: version(10, 4) },
  { parse: decimal, at: SOCKETS.map(path => `${path}/@timeout`), when: isInPartOf('tcp', 'unix') },
  { parse: decimal, at: ['devices/disk/source/reconnect/@delay'], since: version(9, 5), when: isNbd },
  { parse: decimal, at: ['devices/channel/target/@port'], when: isOfType('guestfwd') },
  { parse: nonNegative, at: ['cpu/maxphysaddr/@bits'] },
  { parse: nonNegative, at: ['devices/controller/@vectors'], when: isOfType('virtio-serial') },
  { parse: signedNumber, at: ['devices/memballoon/stats/@period'] },
  {
    parse: decimal64,
    at: [
      'devices/lease/target/@offset',
      'clock/timer/@frequency',
      ...['threshold', 'slew', 'limit'].map(name => `clock/timer/catchup/@${name}`),
      ...LINKS.map(link => `${link}/@value`).filter(path => path.includes('latency')),
    ],
  },
  { parse: cNumber, at: ['devices/shmem/msi/@vectors'] },
  {
    parse: cNumber,
    at: ['domain', 'bus', 'slot', 'function'].map(name => `devices/disk/source/address/@${name}`),
    when: isInPartOf('nvme'),
  },
  { parse: retries, at: ['features/hyperv/spinlocks/@retries'], when: isEnlightened },
  { parse: cNumber, at: [`${SCSI}/@bus`, `${SCSI}/@target`], when: isInPartOf('scsi') },
  { parse: cNumber64, at: [`${SCSI}/@unit`], when: isInPartOf('scsi') },
  { parse: text => (text === '' ? 0 : decimal(text)), at: ['devices/rng/rate/@bytes'] },
  { parse: text => (text === '' ? 0 : decimal(text)), at: ['devices/rng/rate/@period'], when: isRated },
  { parse: decimal, at: ['devices/crypto/backend/@queues'], ...changes.crypto },
  {
    parse: decimal,
    at: ['iothread', 'iothread/queue'].map(path => `devices/controller/driver/iothreads/${path}/@id`),
    since: version(11, 2),
  },
  { parse: wrapping, at: PORTS, until: version(12, 8) },
  { parse: nonNegative, at: PORTS, since: version(12, 8) },
];

export const numberInvalid: Rule = joinedRows(
  row,
  NUMBERS.map(({ when, ...numbers }) => numberRule({ ...row, ...numbers, ...(when && { when }) })),
);

function aboveZero(text: string): Parsed<number> {
  const value = decimal(text);
  return value === 0 ? faulty('not-a-number') : value;
}

/** In any notation, as C has them. */
function signedNumber(text: string): Parsed<number> {
  const value = cNumber(text.replace(/^(\s*)-/, '$1'));
  return !isFault(value) && value > HIGHEST_SIGNED ? faulty('out-of-range') : value;
}

/** Fewer would be no use. */
function retries(text: string): Parsed<number> {
  const value = cNumber(text);
  return !isFault(value) && value < FEWEST_RETRIES ? faulty('out-of-range') : value;
}

/** A negative number is one of the highest. */
function wrapping(text: string): Parsed<number> {
  const value = decimal(text);
  return isFault(value) && value.fault === 'negative' && /^[^0-9]*-[0-9]{1,9}$/.test(text) ? 0 : value;
}

function isNbd({ parent: source }: XmlElement): boolean {
  return source?.attribute('protocol')?.value === 'nbd';
}

function isVirtioSound(sound: XmlElement): boolean {
  return sound.attribute('model')?.value === 'virtio';
}

/** Without a number of bytes, nobody asks for how long. */
function isRated(rate: XmlElement): boolean {
  const bytes = decimal(rate.attribute('bytes')?.value ?? '');
  return !isFault(bytes) && bytes > 0;
}

/** The number at the beginning, without what made it unreadable. */
function digitsAlone(_: XmlElement, __: Facts, attribute: XmlAttribute): Fix[] {
  const [digits] = /[0-9]+/.exec(attribute.value) ?? [];
  if (digits === undefined || isFault(decimal(digits)) || attribute.value.includes('-')) return [];
  const number = digits.replace(/^0+(?=[0-9])/, '');
  return number === attribute.value ? [] : changeTo(attribute, [number]);
}
