// What libvirt takes of a network card, and somebody will regret.

import { knownNicModel, nicModels } from '../../machine/nic-models.js';
import type { XmlElement } from '../../xml/tree.js';
import { foresees, knowsAbsence } from '../evidence/certainty.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

/** Names that libvirt gives to devices itself: it forgets whoever chose one, and gives another. */
const GENERATED = /^(vnet|macvtap|macvlan)/;

export const habitRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-default-model-rtl8139',
    summary: 'A network card has no model, and becomes an rtl8139.',
    severity: 'hint',
    at: 'devices/interface',
    among: card => !statesModel(card),
    when: (card, facts) => foresees(facts) && facts.topology.deviceAt(card)?.model === 'rtl8139',
    message: () => 'Without a model this card becomes an rtl8139, which is old, slow and a conventional PCI device.',
    fixes: (card, facts) => {
      const model = card.child('model');
      return [model ? addAttribute(model, 'type', 'virtio', facts) : addChild(card, "<model type='virtio'/>", facts)];
    },
  }),
  unwantedRule({
    code: 'interface-model-unknown',
    summary: 'A network card has a model that QEMU does not have.',
    severity: 'warning',
    at: 'devices/interface/model/@type',
    isSuspect: type => /^[a-zA-Z0-9_-]+$/.test(type) && !knownNicModel(type),
    when: model => interfaceTypeOf(model) !== 'hostdev',
    message: (_, type) => `'${type}' is no network card of QEMU: the guest will not start.`,
    fixes: model => changeAttribute(model, 'type', nicModels),
  }),
  missingRule({
    code: 'interface-mac-missing',
    summary: 'A network card has no MAC address of its own.',
    severity: 'hint',
    at: 'devices/interface',
    needs: 'mac/@address',
    // One card is enough to say it.
    when: (card, facts) =>
      knowsAbsence(facts) &&
      facts.elements.at('devices/interface').find(each => !each.child('mac')?.attribute('address')) === card,
    message: () => 'This card gets another MAC address each time the domain is defined anew.',
  }),
  duplicateRule({
    code: 'interface-mac-duplicate',
    summary: 'Two network cards have one MAC address.',
    severity: 'warning',
    at: 'devices/interface/mac/@address',
    // The parts of a team have one address on purpose.
    ownKey: mac => (mac.parent?.child('teaming') ? undefined : macOf(mac)),
    message: mac => `Another network card has the address ${mac.attribute('address')?.value} already.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    code: 'interface-mac-zero',
    summary: 'The MAC address of a network card is nothing but zeros.',
    severity: 'warning',
    at: 'devices/interface/mac/@address',
    among: isZero,
    message: () => 'This address is no address: older releases keep it, newer ones make up another.',
    fixes: deleteElement,
  }),
  unwantedRule({
    code: 'interface-mac-prefix-fe',
    summary: 'The MAC address of a network card begins as those of devices on the host do.',
    severity: 'info',
    at: 'devices/interface/mac/@address',
    among: mac => macOf(mac)?.startsWith('fe') === true,
    message: () => 'The host has addresses that begin with fe itself: on a bridge, the guest will not start.',
    fixes: mac => {
      const address = mac.attribute('address')?.value ?? '';
      return changeAttribute(mac, 'address', [address.replace(/^fe/i, '52')]);
    },
  }),
  unwantedRule({
    code: 'interface-target-generated-prefix',
    summary: 'The device of a network card has a name that libvirt keeps for itself.',
    severity: 'info',
    at: 'devices/interface/target/@dev',
    when: (target, _, dev) => target.attribute('managed')?.value !== 'no' && GENERATED.test(dev?.value ?? ''),
    message: (_, dev) => `The name ${dev} is forgotten, as libvirt gives such names itself.`,
  }),
];

function statesModel(card: XmlElement): boolean {
  return card.child('model')?.attribute('type') !== undefined;
}

/** Six bytes of two digits, as far as it is an address at all and not zero. */
function macOf(mac: XmlElement): string | undefined {
  const bytes = (mac.attribute('address')?.value ?? '').trim().split(':');
  if (bytes.length !== 6 || !bytes.every(byte => /^[0-9a-f]{1,2}$/i.test(byte)) || isZero(mac)) return undefined;
  return bytes.map(byte => byte.padStart(2, '0').toLowerCase()).join(':');
}

function isZero(mac: XmlElement): boolean {
  return /^00?(:00?){5}\s*$/.test(mac.attribute('address')?.value ?? '');
}
