// ACPI tables that the guest is given beside those of its machine.
import { changes } from '../../machine/changes.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const TABLE = 'os/acpi/table';

export const acpiTableRules: readonly Rule[] = [
  duplicateRule({
    code: 'acpi-table-multiple',
    summary: 'A guest has more ACPI tables of its own than it can have.',
    until: changes.acpiTables.since,
    at: TABLE,
    key: () => '',
    message: () => 'There is an ACPI table already, and only one is possible.',
    fixes: deleteElement,
  }),
  unwantedRule({
    code: 'acpi-table-rawset',
    summary: 'Several ACPI tables are in one file, which only Xen takes apart.',
    ...changes.acpiTables,
    at: `${TABLE}/@type`,
    isSuspect: type => type === 'rawset',
    message: () => 'QEMU does not take several tables from one file.',
    fixes: table => changeAttribute(table, 'type', ['raw']),
  }),
];
