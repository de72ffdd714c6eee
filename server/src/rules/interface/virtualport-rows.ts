// Ports of virtual switches: which cards have one, and of which type.
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { portTypes, portTypesFor } from '../evidence/port-types.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

/** What has ports of a switch; of these, a network may say the type itself. */
const SWITCHED = ['network', 'bridge', 'direct', 'hostdev'];

export const virtualportRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-virtualport-unsupported-type',
    summary: 'A network card is the port of a switch, but is connected with none.',
    at: 'devices/interface/virtualport',
    when: port => !isSwitched(port),
    message: port => `A network card of type ${interfaceTypeOf(port)} is no port of a switch.`,
  }),
  missingRule({
    code: 'interface-virtualport-type-missing',
    summary: 'It is not said of which type the port of a switch is.',
    at: 'devices/interface/virtualport',
    needs: '@type',
    when: port => isSwitched(port) && interfaceTypeOf(port) !== 'network',
    message: () => 'This <virtualport> has no type.',
    fixes: (port, facts) => portTypesFor(port).map(type => addAttribute(port, 'type', type, facts)),
  }),
  valueRule({
    code: 'interface-virtualport-type-unknown',
    summary: 'The port of a switch has a type that libvirt does not know.',
    at: 'devices/interface/virtualport/@type',
    noun: 'a type of port',
    oneOf: portTypes,
    when: isSwitched,
    fixes: (port, _, type) => changeTo(type, portTypesFor(port)),
  }),
];

/** Whether libvirt looks into a port at all. */
export function isSwitched(element: XmlElement): boolean {
  return SWITCHED.includes(interfaceTypeOf(element));
}
