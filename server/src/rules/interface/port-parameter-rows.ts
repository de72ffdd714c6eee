// What a virtual switch is told about one of its ports.
import { version } from '../../machine/profile.js';
import { cNumber } from '../../model/values/c-number.js';
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { portParameters } from '../evidence/port-types.js';
import { parseUuid } from '../evidence/uuid.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { isSwitched } from './virtualport-rows.js';

const HIGHEST: ReadonlyMap<string, number> = new Map([
  ['managerid', 0xff],
  ['typeid', 0xff_ffff],
  ['typeidversion', 0xff],
]);
const NUMBERS = Array.from(HIGHEST.keys());
const UUIDS = ['instanceid', 'interfaceid'];
const LONGEST_PROFILE = 39;

const EXAMPLES: Readonly<Record<string, string>> = {
  profileid: 'finance',
  interfaceid: '09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f',
};

const UNWANTED = {
  code: 'interface-virtualport-parameter-unwanted',
  summary: 'A port of a switch has a parameter of another type of port.',
  at: placesOf([...NUMBERS, ...UUIDS, 'profileid']),
  message: ({ parent }: XmlElement) => `A port of type ${parent?.attribute('type')?.value} has no such parameter.`,
};

const MALFORMED = {
  code: 'interface-virtualport-parameter-malformed',
  summary: 'A parameter of a port of a switch is too large, too long or no such thing at all.',
};
const NUMBER = {
  ...MALFORMED,
  at: placesOf(NUMBERS),
  when: isSwitched,
  message: (text: string) => `'${text}' is no number that the switch takes.`,
};

export const portParameterRows: readonly Rule[] = [
  missingRule({
    code: 'interface-virtualport-parameter-missing',
    summary: 'A switch is not told what it must know about a port.',
    at: 'devices/interface/virtualport',
    needs: [],
    when: port => isSwitched(port) && interfaceTypeOf(port) !== 'network' && missingIn(port).length > 0,
    message: port => `A port of type ${port.attribute('type')?.value} needs a ${missingIn(port).join(', a ')}.`,
    fixes: addMissing,
  }),
  joinedRule(
    unwantedRule({ ...UNWANTED, when: (parameters, _, at) => isSurplus(parameters, at?.name, false) }),
    unwantedRule({
      ...UNWANTED,
      since: version(11, 3),
      when: (parameters, _, at) => isSurplus(parameters, at?.name, true),
    }),
  ),
  joinedRule(
    numberRule({ ...NUMBER, since: version(11, 3), parse: decimal }),
    numberRule({ ...NUMBER, until: version(11, 3), parse: cNumber }),
    unwantedRule({
      ...NUMBER,
      when: (parameters, _, at) => {
        const number = decimal(at?.value ?? '');
        return isSwitched(parameters) && typeof number === 'number' && number > (HIGHEST.get(at?.name ?? '') ?? 0);
      },
      message: (_, text) => `${text} is larger than the switch takes.`,
      fixes: () => [],
    }),
    unwantedRule({
      ...MALFORMED,
      at: placesOf(UUIDS),
      when: (parameters, _, at) => isSwitched(parameters) && parseUuid(at?.value ?? '') === undefined,
      message: (_, text) => `'${text}' is not a UUID.`,
      fixes: (parameters, facts) =>
        UUIDS.map(name => parameters.attribute(name))
          .filter(at => at && parseUuid(at.value) === undefined)
          .flatMap(at => deleteAttribute(at, facts)),
    }),
    unwantedRule({
      ...MALFORMED,
      at: placesOf(['profileid']),
      when: (parameters, _, at) =>
        isSwitched(parameters) && new TextEncoder().encode(at?.value).length > LONGEST_PROFILE,
      message: () => `A profileid has ${LONGEST_PROFILE} bytes at most.`,
      fixes: () => [],
    }),
  ),
];

function placesOf(names: readonly string[]): string[] {
  return names.map(name => `devices/interface/virtualport/parameters/@${name}`);
}

/** An empty profile is none, while an empty number or UUID is malformed. */
function missingIn(port: XmlElement): string[] {
  const parameters = port.child('parameters');
  return (portParameters(port)?.needed ?? []).filter(name => {
    const value = parameters?.attribute(name)?.value;
    return value === undefined || (name === 'profileid' && value === '');
  });
}

/** Of midonet's ports, older releases do not mind. */
function isSurplus(parameters: XmlElement, name = '', isMidonet: boolean): boolean {
  const { parent: port } = parameters;
  const type = portParameters(port);
  if (!type || !isSwitched(parameters) || (port?.attribute('type')?.value === 'midonet') !== isMidonet) return false;
  return !type.needed.includes(name) && !type.optional.includes(name);
}

function addMissing(port: XmlElement, facts: Facts): Fix[] {
  const missing = missingIn(port).map(name => [name, EXAMPLES[name] ?? '1'] as const);
  const parameters = port.child('parameters');
  if (!parameters) {
    const attributes = missing.map(([name, value]) => `${name}='${value}'`).join(' ');
    return [addChild(port, `<parameters ${attributes}/>`, facts)];
  }
  const [only, another] = missing;
  return only && !another ? [addAttribute(parameters, only[0], only[1], facts)] : [];
}
