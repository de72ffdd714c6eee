// Serial ports, consoles and channels: the host's end and the guest's end of a character device.
import { characterTypes } from '../../machine/character-types.js';
import { defaultSerialTarget } from '../../machine/default-models.js';
import { version } from '../../machine/profile.js';
import { isFirstOfName } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsMachine } from '../evidence/certainty.js';
import { characterKinds } from '../evidence/character-devices.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { spanOfName } from '../kinds/place.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const KINDS = characterKinds;

/** The types that need nothing else said. */
const BARE_TYPES = ['pty', 'null'];

const SERIAL_TYPES = [
  'isa-serial',
  'pci-serial',
  'usb-serial',
  'spapr-vio-serial',
  'system-serial',
  'sclp-serial',
  'isa-debug',
  'none',
];

/** The target type that a target model is of. */
const SERIAL_MODELS: ReadonlyMap<string, string> = new Map([
  ['isa-serial', 'isa-serial'],
  ['pci-serial', 'pci-serial'],
  ['usb-serial', 'usb-serial'],
  ['spapr-vty', 'spapr-vio-serial'],
  ['pl011', 'system-serial'],
  ['16550a', 'system-serial'],
  ['sclpconsole', 'sclp-serial'],
  ['sclplmconsole', 'sclp-serial'],
  ['isa-debugcon', 'isa-debug'],
]);

const reconnect = {
  code: 'chardev-reconnect',
  summary: 'A character device reconnects without connecting, or without waiting.',
};

const target = {
  code: 'serial-target',
  summary: 'The target of a serial port has an unknown type, or a model of another type.',
};

const channel = { code: 'channel-target', summary: 'A channel has no type of target, or an unknown one.' };

const PROTOCOL = {
  code: 'chardev-tls-protocol',
  summary: 'A TCP character device speaks a protocol that QEMU does not.',
  at: KINDS.map(path => `${path}/protocol/@type`),
};

export const characterRules: readonly Rule[] = [
  valueRule({
    code: 'chardev-type-unknown',
    summary: 'The type of a character device is none that libvirt knows.',
    at: KINDS.map(path => `${path}/@type`),
    noun: 'a type of character device',
    oneOf: characterTypes,
    fixes: (_, __, type) => changeTo(type, BARE_TYPES),
  }),
  joinedRule(
    unwantedRule({
      ...reconnect,
      at: KINDS.map(path => `${path}/source/reconnect`),
      when: element => canConnect(element) && isOnOff(element) && isServer(element.parent),
      message: () => 'A server does not connect, and so does not connect again.',
    }),
    unwantedRule({
      ...reconnect,
      at: KINDS.map(path => `${path}/source/reconnect`),
      when: element =>
        canConnect(element) &&
        isEnabled(element) &&
        !isServer(element.parent) &&
        isZero(element.attribute('timeout')?.value),
      message: () => 'Before it connects again, a character device must wait for at least a second.',
      fixes: element => changeAttribute(element, 'timeout', ['1']),
    }),
  ),
  joinedRule(
    unwantedRule({
      ...PROTOCOL,
      since: version(12, 8),
      isSuspect: type => ['telnets', 'tls'].includes(type),
      when: isOverTcp,
      message: (_, value) => `QEMU speaks raw and telnet, but not ${value}.`,
      fixes: protocol => changeAttribute(protocol, 'type', ['telnet', 'raw']),
    }),
    valueRule({ ...PROTOCOL, when: isOverTcp, noun: 'a protocol', oneOf: ['raw', 'telnet', 'telnets', 'tls'] }),
  ),
  joinedRule(
    valueRule({
      ...target,
      at: 'devices/serial/target/@type',
      spanOf: spanOfName,
      noun: 'a type of serial port',
      oneOf: SERIAL_TYPES,
      fixes: (_, __, type) => changeTo(type, ['isa-serial', 'pci-serial']),
    }),
    unwantedRule({
      ...target,
      at: 'devices/serial/target/model/@name',
      spanOf: ({ parent, nameSpan }) => parent?.nameSpan ?? nameSpan,
      when: isOfOtherType,
      message: (model, name) => {
        const type = SERIAL_MODELS.get(name);
        return type === undefined
          ? `'${name}' is no model of serial port.`
          : `A ${name} is of type ${type}, not of type ${model.parent?.attribute('type')?.value ?? 'isa-serial'}.`;
      },
      fixes: (model, facts) => deleteElement(model, facts),
    }),
  ),
  refusalRule({
    code: 'serial-target-machine',
    summary: 'A serial port is of a kind that the machine does not have.',
    spanOf: spanOfTarget,
    message: ({ device, values }) => `The machine ${values.machine} has no ${device?.model ?? 'such serial port'}.`,
    fixes: ({ at }, facts) => deleteElement(at.element.child('target'), facts),
  }),
  refusalRule({
    code: 'serial-port-in-use',
    summary: 'Two ISA serial ports have the same number.',
    spanOf: spanOfPort,
    message: ({ values }) => `ISA serial port ${values.port} is already taken.`,
    related: 'It is taken here.',
    fixes: ({ at }, facts) => deleteAttribute(at.element.child('target')?.attribute('port'), facts),
  }),
  refusalRule({
    code: 'serial-isa-ports-exhausted',
    summary: 'A guest has more ISA serial ports than a PC can have.',
    spanOf: spanOfPort,
    message: ({ values }) => `A guest has ${values.ports} ISA serial ports, numbered from 0.`,
    fixes: ({ at }, facts) => [
      ...deleteAttribute(at.element.child('target')?.attribute('port'), facts),
      ...deleteElement(at.element, facts),
    ],
  }),
  refusalRule({
    code: 'parallel-unsupported',
    summary: 'A machine without parallel ports has one.',
    message: ({ values }) => `The machine ${values.machine} has no parallel ports.`,
    fixes: ({ at }, facts) => deleteElement(at.element, facts),
  }),
  refusalRule({
    code: 'console-serial-not-first',
    summary: 'A console that is not the first one is a serial port.',
    spanOf: spanOfTarget,
    message: () => 'Only the first console can be a serial port, and this is not the first one.',
    fixes: becomeVirtio,
  }),
  joinedRule(
    valueRule({
      ...channel,
      at: 'devices/channel/target/@type',
      noun: 'a type of channel',
      oneOf: ['virtio', 'guestfwd', 'xen', 'none'],
      fixes: (_, __, type) => changeTo(type, ['virtio']),
    }),
    missingRule({
      ...channel,
      at: 'devices/channel',
      needs: 'target/@type',
      message: () => 'This channel has no <target> with a type.',
      fixes: giveTarget,
    }),
  ),
];

function isOverTcp({ parent }: XmlElement): boolean {
  return parent?.attribute('type')?.value === 'tcp';
}

function canConnect({ parent: source }: XmlElement): boolean {
  return (
    ['tcp', 'unix'].includes(source?.parent?.attribute('type')?.value ?? '') &&
    source !== undefined &&
    isFirstOfName(source)
  );
}

function isServer(source: XmlElement | undefined): boolean {
  return source?.attribute('mode')?.value === 'bind';
}

function isOnOff(element: XmlElement): boolean {
  return isEnabled(element) || element.attribute('enabled')?.value === 'no';
}

function isEnabled(element: XmlElement): boolean {
  return element.attribute('enabled')?.value === 'yes';
}

function isZero(text: string | undefined): boolean {
  return text !== undefined && /^0+$/.test(text);
}

function isOfOtherType(model: XmlElement, facts: Facts): boolean {
  const name = model.attribute('name')?.value;
  const { parent } = model;
  if (!name || !parent) return false;
  const type = SERIAL_MODELS.get(name);
  if (type === undefined) return true;
  const wanted = typeOfPort(parent, facts);
  return wanted !== undefined && SERIAL_TYPES.includes(wanted) && wanted !== 'none' && wanted !== type;
}

/** `isa-serial` stands for whatever type the machine has. */
function typeOfPort(target: XmlElement, facts: Facts): string | undefined {
  const type = target.attribute('type')?.value;
  if (type !== 'isa-serial') return type;
  const { machine, profile } = facts.definition;
  return knowsMachine(facts) ? defaultSerialTarget(machine, profile)?.value.type : undefined;
}

function spanOfTarget({ at }: StatedRefusal) {
  return at.element.child('target')?.nameSpan ?? at.span;
}

function becomeVirtio({ at: { element } }: StatedRefusal, facts: Facts): Fix[] {
  const stated = element.child('target');
  if (stated) return changeTarget(stated, facts);
  return [{ ...addChild(element, "<target type='virtio'/>", facts), title: 'Make it a virtio console' }];
}

function changeTarget(element: XmlElement, facts: Facts): Fix[] {
  const changed = changeAttribute(element, 'type', ['virtio']);
  const fixes = changed.length > 0 ? changed : [addAttribute(element, 'type', 'virtio', facts)];
  return fixes.map(fix => ({ ...fix, title: 'Make it a virtio console' }));
}

function giveTarget(element: XmlElement, facts: Facts): Fix[] {
  const stated = element.child('target');
  return [stated ? addAttribute(stated, 'type', 'virtio', facts) : addChild(element, "<target type='virtio'/>", facts)];
}

function spanOfPort({ at }: StatedRefusal) {
  const target = at.element.child('target');
  return target ? spanOfAttribute(target, 'port') : at.span;
}
