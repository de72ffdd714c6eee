// What the host does for a card: its device, the size and the pace of packets.

import { decimal } from '../../model/values/decimal.js';
import { decimal64 } from '../../model/values/decimal64.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf, usesPasst } from '../evidence/interfaces.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { numberRule } from '../kinds/number-rule.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const MTU = new Set(['network', 'bridge', 'ethernet', 'vhostuser']);
const COALESCING = new Set(['network', 'bridge']);

export const linkRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-mtu-unsupported-type',
    summary: 'The MTU of a network card is set, but its type cannot pass it on.',
    at: 'devices/interface/mtu',
    when: mtu => {
      const type = interfaceTypeOf(mtu);
      const size = decimal(mtu.attribute('size')?.value ?? '');
      // passt sets it, but releases before there was passt refuse that for another reason.
      const isOfPasst = type === 'user' && usesPasst(mtu);
      return !MTU.has(type) && !isOfPasst && !isFault(size) && size > 0;
    },
    message: mtu => `A network card of type ${interfaceTypeOf(mtu)} cannot have its MTU set.`,
  }),
  numberRule({
    code: 'interface-mtu-malformed',
    summary: 'The MTU of a network card is no number.',
    at: 'devices/interface/mtu/@size',
    parse: decimal,
    when: mtu => mtu.attribute('size')?.value !== '',
    message: text => `'${text}' is not a decimal number.`,
    fixes: (mtu, facts, size) => {
      const type = interfaceTypeOf(mtu);
      return MTU.has(type)
        ? changeTo(size, [/[1-9][0-9]{1,4}/.exec(size.value)?.[0] ?? '1500'])
        : deleteElement(mtu, facts);
    },
  }),
  valueRule({
    code: 'interface-target-managed-invalid',
    summary: 'It is not said whether libvirt looks after the device of a network card.',
    at: 'devices/interface/target/@managed',
    oneOf: ['yes', 'no'],
  }),
  unwantedRule({
    code: 'interface-target-unmanaged',
    summary: 'A network card has a device of its own making, which its type cannot have.',
    at: 'devices/interface/target/@managed',
    when: (target, _, managed) => {
      const type = interfaceTypeOf(target);
      return managed?.value === 'no' && type !== 'ethernet';
    },
    message: target =>
      `A network card of type ${interfaceTypeOf(target)} has no device but the one that libvirt makes.`,
  }),
  unwantedRule({
    code: 'interface-coalesce-unsupported',
    summary: 'A network card gathers packets, which its type cannot.',
    at: 'devices/interface/coalesce',
    when: coalesce => {
      const type = interfaceTypeOf(coalesce);
      const frames = decimal(framesOf(coalesce)?.attribute('max')?.value ?? '');
      return !COALESCING.has(type) && !isFault(frames);
    },
    message: coalesce => `A network card of type ${interfaceTypeOf(coalesce)} cannot gather packets.`,
  }),
  numberRule({
    code: 'interface-coalesce-malformed',
    summary: 'The number of packets that a network card gathers is no number.',
    at: 'devices/interface/coalesce/rx/frames/@max',
    parse: decimal,
    when: frames => frames.attribute('max')?.value !== '',
    message: text => `'${text}' is not a decimal number.`,
    fixes: (frames, facts) => deleteAttribute(frames.attribute('max'), facts),
  }),
  valueRule({
    code: 'interface-isolated-invalid',
    summary: 'It is not said whether a network card is kept apart from the others.',
    at: 'devices/interface/port/@isolated',
    oneOf: ['yes', 'no'],
  }),
  unwantedRule({
    code: 'interface-isolated-unsupported',
    summary: 'A network card is to be kept apart from the others, which only a Linux bridge can do.',
    at: 'devices/interface/port',
    when: port => {
      const type = interfaceTypeOf(port);
      if (port.attribute('isolated')?.value !== 'yes' || type === undefined) return false;
      return !COALESCING.has(type) || Boolean(port.parent?.child('virtualport')?.attribute('type')?.value);
    },
    message: () => 'Only a card on a Linux bridge can be isolated.',
  }),
  textRule({
    code: 'interface-sndbuf-malformed',
    summary: 'The size of the send buffer of a network card is no number.',
    at: 'devices/interface/tune/sndbuf',
    accepts: text => text === '' || !isFault(decimal64(text)),
    message: text => `'${text}' is not a decimal number.`,
    fixes: ({ text }) => [/[0-9]+/.exec(text)?.[0] ?? '0'],
  }),
];

function framesOf(coalesce: XmlElement): XmlElement | undefined {
  return coalesce.child('rx')?.child('frames');
}
