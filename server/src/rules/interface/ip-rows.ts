// IP addresses of the guest's side of a card, and of the host's.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { decimal } from '../../model/values/decimal.js';
import { type IpFamily, ipFamilyOf } from '../../model/values/ip-address.js';
import { isFault } from '../../model/values/parsed.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf, usesPasst } from '../evidence/interfaces.js';
import { hasGuestAddresses, isHostSide, isPossible } from '../evidence/ip-addresses.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const GUEST = 'devices/interface/ip';
const BOTH = [GUEST, 'devices/interface/source/ip'];
const BITS: Readonly<Record<IpFamily, number>> = { ipv4: 32, ipv6: 128 };

const MALFORMED = {
  code: 'interface-ip-malformed',
  summary: 'An IP address of a network card is none.',
};

export const ipRows: readonly Rule[] = [
  joinedRule(
    missingRule({
      ...MALFORMED,
      at: BOTH,
      needs: '@address',
      when: isPossible,
      message: () => 'This <ip> has no address.',
      fixes: deleteElement,
    }),
    unwantedRule({
      ...MALFORMED,
      at: BOTH.flatMap(path => [`${path}/@address`, `${path}/@peer`]),
      when: (ip, _, at) => isPossible(ip) && !isAddress(at?.value, ip),
      message: (ip, text) => `'${text}' is not an ${NAMES[statedFamilyOf(ip) ?? ''] ?? 'IP'} address.`,
      fixes: deleteElement,
    }),
    numberRule({
      ...MALFORMED,
      at: BOTH.map(path => `${path}/@prefix`),
      parse: decimal,
      accepts: (prefix, ip) => prefix <= BITS[familyOf(ip) ?? 'ipv6'],
      when: ip => isPossible(ip) && familyOf(ip) !== undefined,
      message: (text, ip) => `A prefix is a number up to ${BITS[familyOf(ip) ?? 'ipv6']}, not '${text}'.`,
      fixes: ip => changeAttribute(ip, 'prefix', [usualPrefix(ip)]),
    }),
  ),
  unwantedRule({
    code: 'interface-guest-ip-unsupported',
    summary: 'A network card gives the guest an IP address, which only cards in user space can.',
    at: GUEST,
    among: ip => !hasGuestAddresses(ip),
    when: (ip, { definition }) =>
      interfaceTypeOf(ip) !== 'vdpa' || holdsIn(changes.vdpaWithoutAddresses, definition.profile),
    message: ip => `A network card of type ${interfaceTypeOf(ip)} gives the guest no address.`,
  }),
  unwantedRule({
    code: 'interface-host-ip-unsupported',
    summary: 'The host is to have an IP address or a route at a card that libvirt does not set up.',
    at: 'devices/interface/source',
    among: source => {
      const type = interfaceTypeOf(source);
      return type !== 'ethernet' && source.elements.some(isHostSide);
    },
    message: source => `A network card of type ${interfaceTypeOf(source)} has no addresses or routes for the host.`,
    fixes: (source, { document }) => [
      {
        title: 'Remove addresses and routes',
        edits: source.elements.filter(isHostSide).map(part => removeElement(document, part)),
      },
    ],
  }),
  unwantedRule({
    code: 'interface-guest-ip-peer',
    summary: 'The guest is told the other end of its connection, which only the host can be.',
    at: `${GUEST}/@peer`,
    when: (ip, _, peer) => isPossible(ip) && isAddress(peer?.value, ip),
    message: () => 'The address of a guest has no peer.',
  }),
  unwantedRule({
    code: 'interface-user-multiple-ip',
    summary: 'A network card gives the guest two addresses of one kind.',
    at: GUEST,
    when: ip => {
      const family = familyOf(ip);
      const first = ip.parent?.elements.find(each => each.name === 'ip' && familyOf(each) === family);
      return isPossible(ip) && family !== undefined && first !== ip;
    },
    message: ip => `A network card gives the guest one ${NAMES[familyOf(ip) ?? '']} address only.`,
  }),
  unwantedRule({
    code: 'interface-user-ip-prefix',
    summary: 'A network card in user space has a network that is too large or too small.',
    at: `${GUEST}/@prefix`,
    when: (ip, _, at) => {
      const prefix = decimal(at?.value ?? '');
      if (!isPossible(ip) || isFault(prefix) || prefix === 0) return false;
      if (familyOf(ip) === 'ipv6') return prefix <= BITS.ipv6 && prefix !== 64;
      return familyOf(ip) === 'ipv4' && !usesPasst(ip) && prefix <= BITS.ipv4 && (prefix < 4 || prefix > 27);
    },
    message: (ip, prefix) =>
      familyOf(ip) === 'ipv6'
        ? `An IPv6 network in user space has a prefix of 64, not ${prefix}.`
        : `An IPv4 network in user space has a prefix of 4 to 27, not ${prefix}.`,
    fixes: ip => changeAttribute(ip, 'prefix', [usualPrefix(ip)]),
  }),
];

const NAMES: Readonly<Record<string, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };

/** The family that is stated, if it is one that libvirt knows, must be that of the address, and a peer's that of both. */
function isAddress(text: string | undefined, ip: XmlElement): boolean {
  const family = ipFamilyOf(text ?? '');
  return family !== undefined && family === (statedFamilyOf(ip) ?? familyOf(ip) ?? family);
}

function statedFamilyOf(ip: XmlElement): IpFamily | undefined {
  const stated = ip.attribute('family')?.value;
  return stated === 'ipv4' || stated === 'ipv6' ? stated : undefined;
}

function familyOf(ip: XmlElement): IpFamily | undefined {
  const family = ipFamilyOf(ip.attribute('address')?.value ?? '');
  const stated = statedFamilyOf(ip);
  return stated === undefined || family === stated ? family : undefined;
}

function usualPrefix(ip: XmlElement): string {
  return familyOf(ip) === 'ipv4' ? '24' : '64';
}
