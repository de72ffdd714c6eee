// Serial devices, and what else is behind a character device, that a SPICE client talks to.
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { deviceOf } from '../evidence/device-of.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

const SPICE_DEVICES = ['devices/redirdev', 'devices/smartcard', 'devices/rng/backend'];

const NO_SPICE = {
  code: 'channel-spicevmc-without-spice',
  summary: 'A device talks to a SPICE client, but the guest has no SPICE graphics.',
  message: () => 'Without SPICE graphics there is no SPICE client to talk to.',
  fixes: (device: XmlElement, facts: Facts) => deleteElement(deviceOf(device), facts),
};

export const spiceCharacterRules: readonly Rule[] = [
  unwantedRule({
    code: 'chardev-spicevmc-target',
    summary: 'A serial device talks to a SPICE client by another way than a virtio channel.',
    at: ['serial', 'parallel', 'console', 'channel'].map(kind => `devices/${kind}/@type`),
    isSuspect: type => type === 'spicevmc',
    when: device => device.name !== 'channel' || !['virtio', undefined].includes(targetTypeOf(device)),
    message: ({ name }) =>
      name === 'channel'
        ? 'Only a virtio channel talks to a SPICE client in this way.'
        : `A ${name} device does not talk to a SPICE client in this way: only a virtio channel does.`,
    fixes: device => (device.name === 'channel' ? [] : changeAttribute(device, 'type', ['pty'])),
  }),
  joinedRule(
    unwantedRule({
      ...NO_SPICE,
      at: [...SPICE_DEVICES, 'devices/channel'].map(path => `${path}/@type`),
      isSuspect: type => type === 'spicevmc',
      when: (device, facts) =>
        hasSource(device) && hasNoSpice(facts) && (device.name !== 'channel' || targetTypeOf(device) === 'virtio'),
    }),
    unwantedRule({
      ...NO_SPICE,
      at: [...SPICE_DEVICES, 'devices/channel', 'devices/serial', 'devices/parallel', 'devices/console'].map(
        path => `${path}/@type`,
      ),
      isSuspect: type => type === 'spiceport',
      when: (device, facts) => hasSource(device) && hasNoSpice(facts),
    }),
  ),
];

/** A smartcard that is not passed through takes nothing from its type, nor does a source of entropy that is no daemon. */
function hasSource(device: XmlElement): boolean {
  if (device.name === 'backend') return device.attribute('model')?.value === 'egd';
  return device.name !== 'smartcard' || device.attribute('mode')?.value === 'passthrough';
}

function targetTypeOf(device: XmlElement): string | undefined {
  return device.child('target')?.attribute('type')?.value;
}

function hasNoSpice(facts: Facts): boolean {
  const graphics = facts.elements.at('devices/graphics');
  return knowsAbsence(facts) && graphics.every(each => each.attribute('type')?.value !== 'spice');
}
