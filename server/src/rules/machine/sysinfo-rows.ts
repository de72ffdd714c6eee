// What a guest reads about the machine that it seems to run on.
import type { XmlElement } from '../../xml/tree.js';
import { parseUuid } from '../evidence/uuid.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';

const row = {
  code: 'sysinfo-entry',
  summary: 'What a guest reads about its machine has no name, or a value that is none of its kind.',
};
const FIRST_YEAR = 1900;
const THIS_CENTURY = 100;

export const sysinfoEntry = joinedRule(
  unwantedRule({
    ...row,
    at: 'sysinfo/bios/entry',
    when: entry => isOf(entry.parent?.parent, 'smbios') && isCalled(entry, 'date') && !isDate(entry.text),
    message: (_, text) => `'${text}' is no date of the form month/day/year.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    ...row,
    at: 'sysinfo/system/entry',
    when: entry =>
      isOf(entry.parent?.parent, 'smbios') &&
      isCalled(entry, 'uuid') &&
      entry.text !== '' &&
      parseUuid(entry.text) === undefined,
    message: (_, text) => `'${text}' is no UUID.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    ...row,
    at: 'sysinfo/entry',
    when: entry => isOf(entry.parent, 'fwcfg') && firmwareFault(entry) !== undefined,
    message: entry => firmwareFault(entry) ?? '',
    fixes: deleteElement,
  }),
  valueRule({
    ...row,
    at: 'os/smbios/@mode',
    when: smbios => smbios.attribute('mode')?.value !== '',
    noun: 'a source of what the guest reads',
    oneOf: ['emulate', 'host', 'sysinfo'],
    fixes: () => [],
  }),
);

function isOf(sysinfo: XmlElement | undefined, type: string): boolean {
  return sysinfo?.attribute('type')?.value === type;
}

function isCalled(entry: XmlElement, name: string): boolean {
  return entry.attribute('name')?.value === name;
}

function isDate(text: string): boolean {
  if (text === '') return true;
  const [, month, day, written] = /^\s*\+?(\d+)\/\s*\+?(\d+)\/\s*\+?(\d+)$/.exec(text) ?? [];
  if (!written) return false;
  const year = Number(written) < THIS_CENTURY ? Number(written) + FIRST_YEAR : Number(written);
  return inRange(month, 12) && inRange(day, 31) && year >= FIRST_YEAR;
}

function inRange(text: string | undefined, last: number): boolean {
  const number = Number(text);
  return number >= 1 && number <= last;
}

/** Files of a firmware are called by what they are for. */
function firmwareFault(entry: XmlElement): string | undefined {
  if (!entry.attribute('name')) return 'This entry has no name.';
  return entry.text || entry.attribute('file')?.value ? undefined : 'This entry has neither a text nor a file.';
}
