// What the driver of a network card can be told. libvirt reads most of it only where the model is written as virtio.
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf, isVirtioCard, statesVirtio } from '../evidence/interfaces.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const OPTION = {
  code: 'interface-driver-option-unknown',
  summary: 'An option of the driver of a network card has a value that libvirt does not know.',
};
const ON_OFF = { ...OPTION, oneOf: ['on', 'off'] };
const ON_HOST = ['csum', 'gso', 'tso4', 'tso6', 'ecn', 'ufo', 'mrg_rxbuf'];
const IN_GUEST = ['csum', 'tso4', 'tso6', 'ecn', 'ufo'];
const OF_VIRTIO = ['iommu', 'ats', 'packed', 'page_per_vq'];

export const driverRows: readonly Rule[] = [
  valueRule({
    code: 'interface-driver-name-unknown',
    summary: 'The driver of a virtio network card is one that libvirt does not know.',
    at: 'devices/interface/driver/@name',
    noun: 'a driver of network cards',
    oneOf: ['vhost', 'qemu'],
    when: isRead,
  }),
  numberRule({
    code: 'interface-driver-number',
    summary: 'A number of queues, or their size, is no number.',
    at: ['queues', 'rx_queue_size', 'tx_queue_size'].map(name => `devices/interface/driver/@${name}`),
    parse: decimal,
    when: isRead,
    message: text => `'${text}' is not a decimal number.`,
    fixes: (_, facts, attribute) => [
      ...(/[0-9]/.test(attribute.value) ? changeTo(attribute, [digitsOf(attribute.value)]) : []),
      ...deleteAttribute(attribute, facts),
    ],
  }),
  unwantedRule({
    code: 'interface-queue-size-not-power-of-2',
    summary: 'The size of the queues of a network card is no power of two.',
    at: ['devices/interface/driver/@rx_queue_size', 'devices/interface/driver/@tx_queue_size'],
    when: (driver, _, attribute) => {
      const size = decimal(attribute?.value ?? '');
      return isRead(driver) && typeof size === 'number' && size > 0 && !Number.isInteger(Math.log2(size));
    },
    message: (_, size) => `${size} is no power of two.`,
    fixes: driver =>
      ['rx_queue_size', 'tx_queue_size'].flatMap(name => {
        const attribute = driver.attribute(name);
        const size = Number(attribute?.value);
        if (!attribute || !(size > 0) || Number.isInteger(Math.log2(size))) return [];
        return changeTo(attribute, [String(2 ** Math.min(10, Math.max(8, Math.round(Math.log2(size)))))]);
      }),
  }),
  joinedRule(
    valueRule({
      ...OPTION,
      at: 'devices/interface/driver/@txmode',
      noun: 'a way to send packets',
      oneOf: ['iothread', 'timer'],
      when: isRead,
    }),
    valueRule({
      ...ON_OFF,
      at: [
        ...['ioeventfd', 'event_idx', 'rss', 'rss_hash_report'].map(name => `devices/interface/driver/@${name}`),
        ...ON_HOST.map(name => `devices/interface/driver/host/@${name}`),
        ...IN_GUEST.map(name => `devices/interface/driver/guest/@${name}`),
      ],
      when: isRead,
    }),
    valueRule({
      ...ON_OFF,
      at: OF_VIRTIO.map(name => `devices/interface/driver/@${name}`),
      fixes: (driver, facts, option) =>
        isVirtioCard(driver, facts) ? changeTo(option, ON_OFF.oneOf) : deleteAttribute(option, facts),
    }),
  ),
  unwantedRule({
    code: 'interface-virtio-option-non-virtio',
    summary: 'A network card other than virtio has an option of virtio devices.',
    at: OF_VIRTIO.map(name => `devices/interface/driver/@${name}`),
    when: (driver, facts, option) =>
      ['on', 'off'].includes(option?.value ?? '') && isVirtioCard(driver, facts) === false,
    message: () => 'Only virtio devices have this option.',
  }),
];

function isRead(element: XmlElement): boolean {
  return interfaceTypeOf(element) !== 'hostdev' && statesVirtio(element);
}

function digitsOf(text: string): string {
  return /[0-9]+/.exec(text)?.[0] ?? '';
}
