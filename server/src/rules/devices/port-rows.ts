// The kinds of consoles.
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Fix, Rule } from '../rule.js';

/** Of channel I/O, which no other architecture has. */
const SCLP = ['sclp', 'sclplm'];
/** Of other hypervisors. */
const FOREIGN = ['xen', 'uml', 'lxc', 'openvz'];

const target = {
  code: 'console-target',
  summary: 'A console is of a kind that libvirt does not know, or that the guest cannot have.',
  at: 'devices/console/target/@type',
};

export const portRules: readonly Rule[] = [
  joinedRule(
    valueRule({
      ...target,
      noun: 'a kind of console',
      oneOf: ['none', 'serial', 'virtio', ...SCLP, ...FOREIGN],
      fixes: (_, __, type) => changeTo(type, ['serial', 'virtio']),
    }),
    unwantedRule({
      ...target,
      isSuspect: type => FOREIGN.includes(type),
      message: (_, type) => `QEMU has no consoles of type ${type}.`,
      fixes: becomeSerial,
    }),
    unwantedRule({
      ...target,
      isSuspect: type => SCLP.includes(type),
      when: (_, facts) => knowsMachine(facts) && facts.definition.machine.arch !== 's390x',
      message: (_, type) => `Consoles of type ${type} are for s390x guests.`,
      fixes: becomeSerial,
    }),
  ),
];

function becomeSerial(element: XmlElement): Fix[] {
  const type = element.attribute('type');
  return type ? changeTo(type, ['serial', 'virtio']) : [];
}
