// The card that the guest sees: its MAC address, its model and its link.
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Fix, Rule } from '../rule.js';

export const cardRows: readonly Rule[] = [
  refusalRule({
    code: 'interface-usb-net-unsupported',
    summary: 'A network card sits on USB, for which this libvirt has no place.',
    spanOf: ({ at }) => spanOfAttribute(at.element.child('model') ?? at.element, 'type'),
    message: () => 'This libvirt finds no place for a usb-net card.',
    fixes: ({ at }) => {
      const model = at.element.child('model');
      return model ? changeAttribute(model, 'type', ['virtio']) : [];
    },
  }),
  unwantedRule({
    code: 'interface-mac-malformed',
    summary: 'A MAC address is not six bytes with colons between them.',
    at: 'devices/interface/mac/@address',
    among: mac => !MAC.test(mac.attribute('address')?.value ?? ''),
    message: (_, address) => `'${address}' is not a MAC address.`,
    fixes: writeColons,
  }),
  unwantedRule({
    code: 'interface-mac-multicast',
    summary: 'The MAC address of a network card is one for many cards.',
    at: 'devices/interface/mac/@address',
    among: isMulticast,
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
    isSuspect: type => /[^a-zA-Z0-9_-]/.test(type),
    message: (_, type) => `'${type}' cannot be a model of network card.`,
    fixes: model => changeAttribute(model, 'type', ['virtio', 'e1000e', 'e1000', 'rtl8139']),
  }),
  valueRule({
    code: 'interface-link-state-unknown',
    summary: 'The link of a network card is neither up nor down.',
    at: 'devices/interface/link/@state',
    noun: 'a state of the link',
    oneOf: ['up', 'down'],
    when: link => link.attribute('state')?.value !== '',
  }),
  valueRule({
    code: 'interface-mac-type-invalid',
    summary: 'It is not said whether a MAC address was chosen or generated.',
    at: 'devices/interface/mac/@type',
    noun: 'an origin of a MAC address',
    oneOf: ['generated', 'static'],
    fixes: (mac, facts) => deleteAttribute(mac.attribute('type'), facts),
  }),
  valueRule({
    code: 'interface-mac-check-invalid',
    summary: 'It is not said whether a MAC address is to be checked.',
    at: 'devices/interface/mac/@check',
    oneOf: ['yes', 'no'],
  }),
  valueRule({
    code: 'interface-trust-rx-filters-invalid',
    summary: 'It is not said whether the host trusts the filters of a network card.',
    at: 'devices/interface/@trustGuestRxFilters',
    oneOf: ['yes', 'no'],
  }),
];

const MAC = /^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}[ \t\n]*$/i;

function isMulticast(mac: XmlElement): boolean {
  const address = mac.attribute('address')?.value ?? '';
  return MAC.test(address) && firstByte(address) % 2 === 1;
}

function firstByte(address = ''): number {
  return Number.parseInt(address, 16);
}

function writeColons(mac: XmlElement): Fix[] {
  const digits = mac.attribute('address')?.value.replace(/[^0-9a-f]/gi, '') ?? '';
  if (digits.length !== 12) return [];
  return changeAttribute(mac, 'address', [digits.replace(/..(?!$)/g, '$&:')]);
}
