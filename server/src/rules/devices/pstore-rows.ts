// The persistent store, which is part of ACPI.
import { changes } from '../../machine/changes.js';
import { setText } from '../../xml/edit/set-text.js';
import { knowsMachine } from '../evidence/certainty.js';
import { otherBuses } from '../evidence/other-buses.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

/** Architectures whose QEMU is built without the ACPI device. */
const WITHOUT_ERST = ['s390x', 'sparc64', 'alpha', 'sh4'];

const incomplete = {
  code: 'pstore-incomplete',
  summary: 'A persistent store has no backend or no size.',
  at: 'devices/pstore',
  ...changes.pstore,
};

export const pstoreRules: readonly Rule[] = [
  unwantedRule({
    code: 'pstore-unsupported',
    summary: 'A guest without ACPI has a persistent store.',
    ...changes.pstore,
    at: 'devices/pstore',
    when: (_, facts) => knowsMachine(facts) && WITHOUT_ERST.includes(facts.definition.machine.arch),
    message: () => 'A persistent store is part of ACPI, which this architecture does not have.',
  }),
  refusalRule({
    code: 'pstore-multiple',
    summary: 'A guest has more than one persistent store.',
    ...changes.pstore,
    message: () => 'The guest has a persistent store already, and can have one only.',
    related: 'This is the first one.',
    fixes: ({ at }, facts) => deleteElement(at.element, facts),
  }),
  unwantedRule({
    code: 'pstore-address',
    summary: 'The address of a persistent store is none on PCI.',
    ...changes.pstore,
    at: 'devices/pstore/address/@type',
    isSuspect: type => otherBuses.has(type),
    message: (_, type) => `A persistent store is a PCI device; it has no address of type ${type}.`,
    fixes: (address, facts) => deleteElement(address, facts),
  }),
  joinedRule(
    missingRule({
      ...incomplete,
      needs: '/@backend',
      message: () => 'This persistent store has no backend.',
      fixes: (store, facts) => [addAttribute(store, 'backend', 'acpi-erst', facts)],
    }),
    missingRule({
      ...incomplete,
      needs: 'size',
      message: () => 'This persistent store has no <size>.',
      fixes: (store, facts) => [addChild(store, "<size unit='KiB'>64</size>", facts)],
    }),
    unwantedRule({
      ...incomplete,
      at: 'devices/pstore/size',
      when: size => size.text === '',
      message: () => 'The size of this persistent store is empty.',
      fixes: (size, { document }) =>
        size.attribute('unit') ? [] : [{ title: 'Make it 64 KiB', edits: [setText(document, size, '64')] }],
    }),
  ),
];
