// The card that the guest sees: its MAC address, its model and its link.
import type { XmlElement } from '../../xml/tree.js';
import { interfaceOf, interfaceTypeOf, isVirtioCard } from '../evidence/interfaces.js';
import { changeAttribute } from '../fixes/change-value.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Fix, Rule } from '../rule.js';

export const cardRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-mac-malformed',
    summary: 'A MAC address is not six bytes with colons between them.',
    at: 'devices/interface/mac/@address',
    when: (mac, _, address) => interfaceOf(mac) !== undefined && !MAC.test(address?.value ?? ''),
    message: (_, address) => `'${address}' is not a MAC address.`,
    fixes: writeColons,
  }),
  unwantedRule({
    code: 'interface-mac-multicast',
    summary: 'The MAC address of a network card is one for many cards.',
    at: 'devices/interface/mac/@address',
    when: (mac, _, address) =>
      interfaceOf(mac) !== undefined && MAC.test(address?.value ?? '') && firstByte(address?.value) % 2 === 1,
    message: (_, address) => `${address} is a multicast address, which no card can have.`,
    fixes: mac => {
      const address = mac.attribute('address')?.value ?? '';
      const byte = (firstByte(address) - 1).toString(16).padStart(2, '0');
      return changeAttribute(mac, 'address', [address.replace(/^[0-9a-f]+/i, byte)]);
    },
  }),
  unwantedRule({
    code: 'interface-model-characters',
    summary: 'The model of a network card has characters that no model has.',
    at: 'devices/interface/model/@type',
    when: (model, _, type) => interfaceOf(model) !== undefined && /[^a-zA-Z0-9_-]/.test(type?.value ?? ''),
    message: (_, type) => `'${type}' cannot be a model of network card.`,
    fixes: model => changeAttribute(model, 'type', ['virtio', 'e1000e', 'e1000', 'rtl8139']),
  }),
  valueRule({
    code: 'interface-link-state-unknown',
    summary: 'The link of a network card is neither up nor down.',
    at: 'devices/interface/link/@state',
    noun: 'a state of the link',
    oneOf: ['up', 'down'],
    when: link => interfaceOf(link) !== undefined && link.attribute('state')?.value !== '',
  }),
  valueRule({
    code: 'interface-driver-name-unknown',
    summary: 'The driver of a virtio network card is one that libvirt does not know.',
    at: 'devices/interface/driver/@name',
    noun: 'a driver of network cards',
    oneOf: ['vhost', 'qemu'],
    when: (driver, facts) =>
      interfaceTypeOf(driver) !== 'hostdev' &&
      isVirtioCard(driver, facts) === true &&
      driver.parent?.child('model') !== undefined,
  }),
  unwantedRule({
    code: 'interface-virtio-option-non-virtio',
    summary: 'A network card other than virtio has an option of virtio devices.',
    at: ['iommu', 'ats', 'packed', 'page_per_vq'].map(name => `devices/interface/driver/@${name}`),
    when: (driver, facts, option) =>
      ['on', 'off'].includes(option?.value ?? '') && isVirtioCard(driver, facts) === false,
    message: () => 'Only virtio devices have this option.',
  }),
];

const MAC = /^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}[ \t\n]*$/i;

function firstByte(address = ''): number {
  return Number.parseInt(address, 16);
}

function writeColons(mac: XmlElement): Fix[] {
  const digits = mac.attribute('address')?.value.replace(/[^0-9a-f]/gi, '') ?? '';
  if (digits.length !== 12) return [];
  return changeAttribute(mac, 'address', [digits.replace(/..(?!$)/g, '$&:')]);
}
