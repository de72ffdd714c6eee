// What firmware needs of the machine, and the machine of its firmware: ACPI, SMM, Secure Boot.
import { hasAcpi } from '../../machine/acpi.js';
import { x86 } from '../../machine/arches.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { bytesIn } from '../evidence/byte-amounts.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { spanOfFeatures } from '../evidence/features-span.js';
import { isChosenByHand } from '../evidence/firmware.js';
import { addFeature } from '../fixes/add-feature.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const MIB = 2 ** 20;

const needsAcpi = {
  code: 'uefi-needs-acpi',
  summary: 'An x86 guest has UEFI firmware, but no ACPI.',
  spanOf: spanOfFeatures,
  message: () => 'UEFI needs ACPI, which this guest does not have.',
  fixes: addAcpi,
};

export const firmwareNeedRules: readonly Rule[] = [
  unwantedRule({
    code: 'secure-boot-needs-q35',
    summary: 'A machine other than q35 has firmware with Secure Boot.',
    at: 'os/loader/@secure',
    when: (loader, facts) => isSecure(loader, facts) && facts.definition.machine.family !== 'q35',
    message: () => 'Only q35 machines have Secure Boot.',
    fixes: (loader, facts) => deleteAttribute(loader.attribute('secure'), facts),
  }),
  unwantedRule({
    code: 'secure-boot-needs-smm',
    summary: 'Firmware has Secure Boot, but the guest has no SMM to protect it.',
    at: 'os/loader/@secure',
    when: (loader, facts) => isSecure(loader, facts) && facts.definition.machine.family === 'q35' && !hasSmm(facts),
    message: () => 'Secure Boot is protected by SMM, which this guest does not have.',
    fixes: addSmm,
  }),
  joinedRule(
    unwantedRule({
      ...needsAcpi,
      at: 'os/loader/@type',
      when: (loader, facts) => isPflash(loader) && isX86WithoutAcpi(facts),
    }),
    unwantedRule({
      ...needsAcpi,
      until: changes.firmwareWishes.since,
      at: 'os/@firmware',
      isSuspect: kind => kind === 'efi',
      when: (_, facts) => isX86WithoutAcpi(facts),
    }),
  ),
  unwantedRule({
    code: 'aarch64-acpi-needs-uefi',
    summary: 'A 64-bit ARM guest has ACPI, but no UEFI firmware.',
    at: 'features/acpi',
    when: (_, facts) => {
      const { arch, family } = facts.definition.machine;
      const loader = facts.elements.at('os/loader')[0];
      const hasUefi = !isChosenByHand(facts) || (loader !== undefined && isPflash(loader));
      const isAsked = family === 'arm-virt' || !holdsIn(changes.acpiByMachine, facts.definition.profile);
      return knowsAbsence(facts) && arch === 'aarch64' && isAsked && !hasUefi;
    },
    message: () => 'On this architecture ACPI comes from UEFI, which this guest does not have.',
  }),
  unwantedRule({
    code: 'acpi-unsupported-machine',
    summary: 'A guest has ACPI on a machine that does not.',
    ...changes.acpiByMachine,
    at: 'features/acpi',
    when: (_, facts) => knowsAbsence(facts) && !hasAcpi(facts.definition.machine),
    message: () => 'This machine has no ACPI.',
  }),
  unwantedRule({
    code: 'smm-tseg-needs-q35',
    summary: 'A machine other than q35 has a size of its SMM memory.',
    at: 'features/smm/tseg',
    when: (tseg, facts) => isUsed(tseg) && knowsAbsence(facts) && facts.definition.machine.family !== 'q35',
    message: () => 'Only q35 machines have SMM memory whose size can be set.',
  }),
  unwantedRule({
    code: 'smm-tseg-alignment',
    summary: 'The size of SMM memory is no multiple of 1 MiB.',
    at: 'features/smm/tseg',
    when: (tseg, facts) =>
      isUsed(tseg) &&
      knowsAbsence(facts) &&
      facts.definition.machine.family === 'q35' &&
      (bytesIn(tseg, 'MiB') ?? 0) % MIB !== 0,
    message: tseg => `${tseg.text} ${tseg.attribute('unit')?.value ?? ''} is no multiple of 1 MiB.`,
    fixes: roundUp,
  }),
];

function isSecure(loader: XmlElement, facts: Facts): boolean {
  return loader.attribute('secure')?.value === 'yes' && loader.text !== '' && isChosenByHand(facts);
}

function isPflash(loader: XmlElement): boolean {
  return loader.text !== '' && loader.attribute('type')?.value === 'pflash';
}

function hasSmm({ elements }: Facts): boolean {
  const smm = elements.at('features/smm')[0];
  return smm !== undefined && smm.attribute('state')?.value !== 'off';
}

function isX86WithoutAcpi(facts: Facts): boolean {
  const { arch } = facts.definition.machine;
  return knowsAbsence(facts) && !facts.domain.acpi && (x86 as readonly string[]).includes(arch);
}

function addSmm(_: XmlElement, facts: Facts): Fix[] {
  const smm = facts.elements.at('features/smm')[0];
  if (smm) return changeAttribute(smm, 'state', ['on']);
  return addFeature("<smm state='on'/>", facts);
}

function addAcpi(_: XmlElement, facts: Facts): Fix[] {
  return addFeature('<acpi/>', facts);
}

/** libvirt looks at the first size, and only while SMM is on. */
function isUsed(tseg: XmlElement): boolean {
  return tseg.parent?.attribute('state')?.value !== 'off' && bytesIn(tseg, 'MiB') !== undefined;
}

function roundUp(tseg: XmlElement, { document }: Facts): Fix[] {
  const mib = Math.ceil((bytesIn(tseg, 'MiB') ?? 0) / MIB);
  const edits = [setText(document, tseg, String(mib)), setAttribute(document, tseg, 'unit', 'MiB')];
  return [{ title: `Change to ${mib} MiB`, edits }];
}
