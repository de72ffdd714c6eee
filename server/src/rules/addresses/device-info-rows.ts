// What stands beside an address: ACPI index, option ROM, alias, zPCI numbers.
import { decimal } from '../../model/values/decimal.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { knowsAbsence } from '../evidence/certainty.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { isUserAlias } from '../evidence/user-alias.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const ROM = ['devices/interface/rom', 'devices/hostdev/rom'];
const ACPI_INDEX = inEveryDevice('acpi/@index');

const SWITCH = {
  code: 'rom-bar-invalid',
  summary: 'A switch of an option ROM has a value that libvirt does not know.',
};

export const deviceInfoRules: readonly Rule[] = [
  numberRule({
    code: 'acpi-index-not-a-number',
    summary: 'An ACPI index is not a decimal number.',
    at: ACPI_INDEX,
    parse: decimal,
    message: text => `ACPI index '${text}' is not a decimal number.`,
    fixes: (acpi, facts) => deleteElement(acpi, facts),
  }),
  numberRule({
    code: 'acpi-index-zero',
    summary: 'An ACPI index is 0.',
    at: ACPI_INDEX,
    when: acpi => decimal(acpi.attribute('index')?.value ?? '') === 0,
    parse: decimal,
    accepts: value => value > 0,
    message: () => 'An ACPI index counts from 1.',
    fixes: (acpi, facts) => deleteElement(acpi, facts),
  }),
  unwantedRule({
    code: 'acpi-index-non-pci',
    summary: 'A device that is not on PCI has an ACPI index.',
    at: inEveryDevice('acpi'),
    when: (acpi, facts) => hasAcpiIndex(acpi) && isElsewhere(acpi, facts, ['pci']),
    message: acpi => `Only PCI devices have an ACPI index, and this <${acpi.parent?.name}> is none.`,
  }),
  duplicateRule({
    code: 'acpi-index-duplicate',
    severity: 'warning',
    summary: 'Two devices have the same ACPI index.',
    at: ACPI_INDEX,
    key: acpi => (hasAcpiIndex(acpi) ? String(Number(acpi.attribute('index')?.value)) : undefined),
    message: (_, index) => `Another device has ACPI index ${index} already; QEMU starts no such guest.`,
    fixes: deleteElement,
  }),
  joinedRule(
    valueRule({ ...SWITCH, at: ROM.map(path => `${path}/@bar`), oneOf: ['on', 'off'] }),
    valueRule({ ...SWITCH, at: ROM.map(path => `${path}/@enabled`), oneOf: ['yes', 'no'] }),
  ),
  unwantedRule({
    code: 'rom-disabled-but-tuned',
    summary: 'An option ROM is switched off and has settings nevertheless.',
    at: ROM.flatMap(path => [`${path}/@bar`, `${path}/@file`]),
    when: (rom, _, attribute) => rom.attribute('enabled')?.value === 'no' && isLegalRomSetting(rom, attribute?.name),
    message: (rom, value) =>
      `The option ROM is switched off, but has ${rom.attribute('bar')?.value === value ? 'a bar setting' : 'a file'}.`,
    fixes: (rom, facts) => removeRomSettings(rom, facts),
  }),
  unwantedRule({
    code: 'rom-non-pci',
    summary: 'A device that is not on PCI has an option ROM.',
    at: ROM,
    when: (rom, facts) =>
      rom.attributes.some(({ name }) => ['bar', 'file', 'enabled'].includes(name)) &&
      isElsewhere(rom, facts, ['pci', 'unassigned']),
    message: rom => `Only PCI devices have an option ROM, and this <${rom.parent?.name}> is none.`,
  }),
  duplicateRule({
    code: 'alias-duplicate',
    summary: 'Two devices have the same alias.',
    at: inEveryDevice('alias/@name'),
    // The first serial device is a console as well, and shares its alias with that.
    key: (alias, { elements }) => (alias.parent === elements.at('devices/serial')[0] ? undefined : aliasOf(alias)),
    message: (_, alias) => `Another device has the alias '${alias}' already.`,
    fixes: (alias, facts) => deleteElement(alias, facts),
  }),
  refusalRule({
    code: 'zpci-not-supported',
    summary: 'A device has zPCI numbers on a machine that is no s390x.',
    spanOf: ({ at }) => zpciOf(at.element)?.nameSpan ?? at.span,
    message: () => 'Only s390x machines have zPCI numbers.',
    fixes: ({ at }, facts) => deleteElement(zpciOf(at.element), facts),
  }),
  refusalRule({
    code: 'zpci-uid-out-of-range',
    summary: 'The zPCI uid of a device is not between 1 and 0xffff.',
    spanOf: refusal => spanOfZpci(refusal, 'uid'),
    message: ({ values }) => `zPCI uid ${values.uid} is not between 1 and 65535.`,
    fixes: ({ at }, facts) => deleteAttribute(zpciOf(at.element)?.attribute('uid'), facts),
  }),
  refusalRule({
    code: 'zpci-number-in-use',
    summary: 'Two devices have the same zPCI uid or fid.',
    spanOf: refusal => spanOfZpci(refusal, refusal.values.name === 'fid' ? 'fid' : 'uid'),
    message: ({ values }) => `zPCI ${values.name} ${values.value} is in use by another device.`,
    fixes: ({ at, values }, facts) => deleteAttribute(zpciOf(at.element)?.attribute(String(values.name)), facts),
  }),
];

function hasAcpiIndex(acpi: XmlElement): boolean {
  const index = decimal(acpi.attribute('index')?.value ?? '');
  return typeof index === 'number' && index > 0;
}

/** Whether libvirt gives the device an address of another type; a device without address is no trouble. */
function isElsewhere({ parent }: XmlElement, facts: Facts, types: readonly string[]): boolean {
  const type = parent && facts.topology.deviceAt(parent)?.address?.type;
  if (type === undefined || types.includes(type)) return false;
  // Where on its bus a device lands may be open; on which kind of bus, its own text decides.
  return knowsAbsence(facts) || parent?.child('address')?.attribute('type')?.value === type;
}

function isLegalRomSetting(rom: XmlElement, name: string | undefined): boolean {
  return name === 'file' || ['on', 'off'].includes(rom.attribute('bar')?.value ?? '');
}

/** Both at once: either of them alone is one too many. */
function removeRomSettings(rom: XmlElement, facts: Facts): Fix[] {
  const { document } = facts;
  const edits = ['bar', 'file'].flatMap(name => deleteAttribute(rom.attribute(name), facts).flatMap(fix => fix.edits));
  return [
    { title: 'Remove the settings', edits },
    { title: 'Switch the option ROM on', edits: [setAttribute(document, rom, 'enabled', 'yes')] },
  ];
}

function aliasOf(alias: XmlElement): string | undefined {
  const name = alias.attribute('name')?.value ?? '';
  const isOfConsole = alias.parent?.name === 'console';
  return !isOfConsole && isUserAlias(name) ? name : undefined;
}

function zpciOf(device: XmlElement): XmlElement | undefined {
  return device.child('address')?.child('zpci');
}

function spanOfZpci({ at }: StatedRefusal, name: 'uid' | 'fid') {
  const zpci = zpciOf(at.element);
  return zpci?.attribute(name)?.valueSpan ?? zpci?.nameSpan ?? at.span;
}
