// What stands at the top of a domain: its hypervisor, its name, its life cycle, its CPU and its clock.
import { version } from '../../machine/profile.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import { isInFirst } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { type AllowedValue, allowedIn } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const SERVED = ['kvm', 'qemu'];
/** Hypervisors of other drivers. */
const UNSERVED: ReadonlySet<string> = new Set('xen lxc uml openvz test vmware vbox phyp parallels vz bhyve'.split(' '));
/** Those of all drivers. Whether QEMU has hvf, and of late hyperv, is the business of a host. */
const KNOWN: ReadonlySet<string> = new Set([...SERVED, ...UNSERVED, 'kqemu', 'hvf', 'hyperv']);

const ACTIONS = ['destroy', 'restart', 'preserve', 'rename-restart'];
const CRASH_ACTIONS: readonly AllowedValue[] = [
  ...ACTIONS,
  'coredump-destroy',
  'coredump-restart',
  { value: 'preserve-running', since: version(12, 6) },
];
const LOCK_ACTIONS = ['default', 'poweroff', 'restart', 'pause', 'ignore'];

const uuid = {
  code: 'uuid-malformed',
  summary: 'A UUID is not made of 32 hexadecimal digits.',
  accepts: (text: string) => text === '' || isUuid(text),
  message: (text: string) => `'${text}' is no UUID: it is not made of 32 hexadecimal digits.`,
  fixes: ({ text }: XmlElement) => [text.replace(/[{}]/g, '')].filter(isUuid),
};

export const domainRules: readonly Rule[] = [
  {
    code: 'domain-type-missing',
    severity: 'error',
    summary: 'A domain has no type.',
    isForEveryHypervisor: true,
    since: '0.1.0',
    *check(facts) {
      const { element, form } = facts.domain;
      if (form !== 'domain' || !isIntact(facts.document, element) || element.attribute('type')?.value) return;
      yield {
        span: spanOfAttribute(element, 'type'),
        message: 'This domain has no type, and so no hypervisor.',
        fixes: () => SERVED.map(type => addAttribute(element, 'type', type, facts)),
      };
    },
  },
  {
    code: 'domain-type-unknown',
    severity: 'error',
    summary: 'The type of a domain is none that libvirt knows.',
    isForEveryHypervisor: true,
    since: '0.1.0',
    // No row: rows are silent about domains that are not for QEMU.
    check: facts =>
      checkType(
        facts,
        type => !KNOWN.has(type),
        type => `'${type}' is no hypervisor that libvirt knows.`,
      ),
  },
  {
    code: 'domain-type-unsupported',
    severity: 'error',
    summary: 'A domain is for another hypervisor than QEMU.',
    isForEveryHypervisor: true,
    since: '0.1.0',
    check: facts =>
      checkType(
        facts,
        type => type === 'kqemu' || UNSERVED.has(type),
        type => {
          return type === 'kqemu'
            ? 'QEMU no longer has the accelerator kqemu.'
            : `QEMU runs no domain of type ${type}: that is for another driver of libvirt.`;
        },
      ),
  },
  ruleOf({ code: 'name-missing', summary: 'A domain has no name.' }, function* check(facts) {
    const { element } = facts.domain;
    const [name] = facts.elements.at('name');
    if (!knowsAbsence(facts) || (name && name.text !== '')) return;
    yield {
      span: (name ?? element).nameSpan,
      message: 'This domain has no name.',
      fixes: () => (name ? [] : [addChild(element, '<name>guest</name>', facts, 'first')]),
    };
  }),
  textRule({
    code: 'name-slash',
    summary: 'The name of a domain has a slash.',
    at: 'name',
    accepts: text => !text.includes('/') || text.includes('\n'),
    message: text => `'${text}' cannot be a name: it has a slash.`,
    fixes: ({ text }) => [text.replaceAll('/', '-').replace(/^-+/, '') || 'guest'],
  }),
  textRule({
    code: 'name-newline',
    summary: 'The name or the title of a domain has a line end.',
    at: ['name', 'title'],
    accepts: text => !text.includes('\n'),
    message: (_, element) => `The ${element.name} of a domain is a single line.`,
    fixes: ({ text }) => [text.trim().replace(/\s*\n\s*/g, ' ') || 'guest'],
  }),
  joinedRule(textRule({ ...uuid, at: ['uuid', 'genid'] }), textRule({ ...uuid, at: 'hwuuid', since: version(12, 8) })),
  textRule({
    code: 'lifecycle-action',
    summary: 'The action for an event of the life cycle is none that libvirt knows.',
    at: ['on_poweroff', 'on_reboot', 'on_crash', 'on_lockfailure'],
    accepts: (text, element, facts) => text === '' || actionsOf(element, facts).includes(text),
    message: (text, element) => `'${text}' is no action for <${element.name}>.`,
    fixes: (element, facts) =>
      actionsOf(element, facts).filter(action => ['destroy', 'restart', 'poweroff'].includes(action)),
  }),
  textRule({
    code: 'lifecycle-action-unsupported',
    summary: 'QEMU does not have the action for an event of the life cycle.',
    at: ['on_poweroff', 'on_reboot', 'on_crash'],
    accepts: (text, element, facts) => isSupported(text, element, facts),
    message: (text, element) => `QEMU does not ${text} a guest for <${element.name}>.`,
    fixes: ({ name }) =>
      name === 'on_poweroff' ? ['destroy'] : ['restart', 'destroy'].slice(0, name === 'on_crash' ? 2 : 1),
  }),
  textRule({
    code: 'sysinfo-uuid-mismatch',
    summary: 'The UUID shown to the guest is not that of the domain.',
    at: 'sysinfo/system/entry',
    accepts: (text, entry, { elements }) => {
      const uuid = elements.at('uuid')[0]?.text ?? '';
      return !isSystemUuid(entry) || !isUuid(uuid) || !isUuid(text) || digitsOf(uuid) === digitsOf(text);
    },
    message: () => 'The UUID of the system is not that of <uuid>.',
    fixes: (_, { elements }) => [elements.at('uuid')[0]?.text.trim() ?? ''],
  }),
  unwantedRule({
    code: 'bootloader-unsupported',
    summary: 'A boot loader runs on the host, which only Xen does.',
    at: ['bootloader', 'bootloader_args'],
    when: loader => loader.text !== '' && !isSaidBefore(loader),
    message: () => 'QEMU runs no boot loader on the host.',
    fixes: removeBootloader,
  }),
];

function* checkType(facts: Facts, isWrong: (type: string) => boolean, message: (type: string) => string) {
  const { element, form } = facts.domain;
  const type = element.attribute('type')?.value;
  if (form !== 'domain' || !type || !isIntact(facts.document, element) || !isWrong(type)) return;
  yield {
    span: spanOfAttribute(element, 'type'),
    message: message(type),
    fixes: () => changeAttribute(element, 'type', SERVED),
  };
}

/** libvirt's parser: dashes and blanks may stand before any byte. */
function isUuid(text: string): boolean {
  return /^\s*(?:[- ]*[0-9a-f]{2}){16}\s*$/i.test(text);
}

/** What the guest is told is its UUID: libvirt reads the first entry of that name. */
function isSystemUuid(entry: XmlElement): boolean {
  if (!isUuidEntry(entry) || !isInFirst(entry) || entry.parent?.elements.find(isUuidEntry) !== entry) return false;
  return entry.parent.parent?.attribute('type')?.value === 'smbios';
}

function isUuidEntry(entry: XmlElement): boolean {
  return entry.name === 'entry' && entry.attribute('name')?.value === 'uuid';
}

/** Arguments are for a boot loader, which is what has to go. */
function isSaidBefore(loader: XmlElement): boolean {
  return loader.name === 'bootloader_args' && (loader.parent?.child('bootloader')?.text ?? '') !== '';
}

function removeBootloader(_: XmlElement, { document, elements }: Facts): Fix[] {
  const parts = ['bootloader', 'bootloader_args'].flatMap(name => elements.at(name));
  return [{ title: 'Remove the boot loader', edits: parts.map(part => removeElement(document, part)) }];
}

function digitsOf(uuid: string): string {
  return uuid.replace(/[-\s]/g, '').toLowerCase();
}

function actionsOf({ name }: XmlElement, { definition }: Facts): readonly string[] {
  if (name === 'on_lockfailure') return LOCK_ACTIONS;
  return name === 'on_crash' ? allowedIn(CRASH_ACTIONS, definition.profile) : ACTIONS;
}

function isSupported(text: string, { name }: XmlElement, { elements }: Facts): boolean {
  if (text === 'rename-restart') return false;
  if (name === 'on_crash') return true;
  const isReset = name === 'on_poweroff' && text === 'restart' && elements.at('on_reboot')[0]?.text === 'destroy';
  return text !== 'preserve' && !isReset;
}
