// The firmware of a guest, and what it needs of the machine.
import { x86 } from '../../machine/arches.js';
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { spanOfFeatures } from '../evidence/features-span.js';
import { isFirstOfName } from '../evidence/first-of-name.js';
import { addFeature } from '../fixes/add-feature.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const MIB = 2 ** 20;

const path = {
  code: 'firmware-loader-path-missing',
  summary: 'The firmware has neither a path nor a kind of which libvirt could choose one.',
};

const stateless = {
  code: 'firmware-stateless-nvram',
  summary: 'Firmware that keeps no state has a file for its variables.',
};

const biosNvram = {
  code: 'firmware-bios-nvram',
  summary: 'Firmware that is no UEFI is to keep variables.',
};

export const firmwareRules: readonly Rule[] = [
  valueRule({
    code: 'firmware-unknown',
    summary: 'The kind of firmware is none that libvirt knows.',
    at: 'os/@firmware',
    when: os => os.attribute('firmware')?.value !== '',
    noun: 'a kind of firmware',
    oneOf: ['efi', 'bios'],
    fixes: (_, facts, kind) => (facts.elements.at('os/loader').length > 0 ? [] : changeTo(kind, ['efi'])),
  }),
  valueRule({
    code: 'firmware-loader-type',
    summary: 'The way in which firmware is loaded is none that libvirt knows.',
    at: 'os/loader/@type',
    when: isFirstOfName,
    noun: 'a way to load firmware',
    oneOf: ['pflash', 'rom'],
  }),
  joinedRule(
    unwantedRule({
      ...path,
      at: 'os/loader',
      when: (loader, facts) => isFirstOfName(loader) && loader.text === '' && isChosenByHand(facts),
      message: () => 'This <loader> has no path, and libvirt does not choose one.',
    }),
    unwantedRule({
      ...path,
      at: 'os/nvram',
      when: (nvram, facts) => isFirstOfName(nvram) && !nvram.parent?.child('loader') && isChosenByHand(facts),
      message: () => 'There is no <loader> that these variables could be for, and libvirt does not choose one.',
    }),
  ),
  joinedRule(
    unwantedRule({
      ...stateless,
      at: 'os/nvram',
      when: nvram => isStated(nvram) && isStateless(nvram),
      message: () => 'This firmware is stateless and keeps no variables.',
    }),
    unwantedRule({
      ...stateless,
      since: version(12, 8),
      at: 'os/nvram',
      when: nvram => !isStated(nvram) && isStateless(nvram),
      message: () => 'This firmware is stateless and keeps no variables.',
    }),
  ),
  joinedRule(
    unwantedRule({
      ...biosNvram,
      at: 'os/nvram',
      when: nvram => isStated(nvram) && isBios(nvram),
      message: () => 'A BIOS keeps no variables.',
    }),
    unwantedRule({
      ...biosNvram,
      since: version(12, 8),
      at: 'os/nvram',
      when: nvram => !isStated(nvram) && isBios(nvram),
      message: () => 'A BIOS keeps no variables.',
    }),
    unwantedRule({
      ...biosNvram,
      until: version(12, 8),
      at: 'os/loader/@stateless',
      isSuspect: value => value === 'no',
      when: loader => isFirstOfName(loader) && (isBios(loader) || loader.attribute('type')?.value === 'rom'),
      message: () => 'Only UEFI keeps a state, and this firmware is none.',
    }),
  ),
  unwantedRule({
    code: 'firmware-feature-without-autoselect',
    summary: 'Firmware is chosen by features, but libvirt does not choose it.',
    at: 'os/firmware',
    when: (firmware, facts) =>
      isFirstOfName(firmware) && firmware.child('feature') !== undefined && isChosenByHand(facts),
    message: () => 'Features choose firmware only where <os> names its kind.',
  }),
  unwantedRule({
    code: 'firmware-enrolled-keys',
    summary: 'Firmware has keys for Secure Boot, but no Secure Boot.',
    at: 'os/firmware/feature',
    when: feature =>
      isFeature(feature, 'enrolled-keys', 'yes') &&
      feature.parent?.elements.some(each => isFeature(each, 'secure-boot', 'no')) === true &&
      feature.parent.parent?.attribute('firmware')?.value === 'efi',
    message: () => 'Enrolled keys need Secure Boot, which is switched off.',
  }),
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
  unwantedRule({
    code: 'uefi-needs-acpi',
    summary: 'An x86 guest has UEFI firmware, but no ACPI.',
    at: 'os/loader/@type',
    spanOf: spanOfFeatures,
    when: (loader, facts) =>
      isPflash(loader) && hasNoAcpi(facts) && (x86 as readonly string[]).includes(facts.definition.machine.arch),
    message: () => 'UEFI needs ACPI, which this guest does not have.',
    fixes: addAcpi,
  }),
  unwantedRule({
    code: 'aarch64-acpi-needs-uefi',
    summary: 'A 64-bit ARM guest has ACPI, but no UEFI firmware.',
    at: 'features/acpi',
    when: (_, facts) => {
      const { arch, family } = facts.definition.machine;
      const loader = facts.elements.at('os/loader')[0];
      const hasUefi = !isChosenByHand(facts) || (loader !== undefined && isPflash(loader));
      return knowsAbsence(facts) && arch === 'aarch64' && family === 'arm-virt' && !hasUefi;
    },
    message: () => 'On this architecture ACPI comes from UEFI, which this guest does not have.',
  }),
  unwantedRule({
    code: 'acpi-unsupported-machine',
    summary: 'A guest has ACPI on a machine that does not.',
    since: version(12, 8),
    at: 'features/acpi',
    when: (_, facts) =>
      knowsAbsence(facts) && ['pseries', 's390-ccw', 'ppc64-other'].includes(facts.definition.machine.family),
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
      (bytesOf(tseg) ?? 0) % MIB !== 0,
    message: tseg => `${tseg.text} ${tseg.attribute('unit')?.value ?? ''} is no multiple of 1 MiB.`,
    fixes: roundUp,
  }),
];

/** Whether libvirt leaves the choice of firmware to the text. */
function isChosenByHand(facts: Facts): boolean {
  return knowsAbsence(facts) && !facts.elements.at('os')[0]?.attribute('firmware')?.value;
}

function isFeature(element: XmlElement, name: string, enabled: string): boolean {
  return element.attribute('name')?.value === name && element.attribute('enabled')?.value === enabled;
}

function isSecure(loader: XmlElement, facts: Facts): boolean {
  return (
    isFirstOfName(loader) && loader.attribute('secure')?.value === 'yes' && loader.text !== '' && isChosenByHand(facts)
  );
}

function isPflash(loader: XmlElement): boolean {
  return isFirstOfName(loader) && loader.text !== '' && loader.attribute('type')?.value === 'pflash';
}

function hasSmm({ elements }: Facts): boolean {
  const smm = elements.at('features/smm')[0];
  return smm !== undefined && smm.attribute('state')?.value !== 'off';
}

function hasNoAcpi(facts: Facts): boolean {
  return knowsAbsence(facts) && !facts.domain.acpi;
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
  return isFirstOfName(tseg) && tseg.parent?.attribute('state')?.value !== 'off' && bytesOf(tseg) !== undefined;
}

function bytesOf(size: XmlElement): number | undefined {
  const amount = decimal(size.text);
  const unit = bytesPerUnit(size.attribute('unit')?.value || 'MiB');
  return isFault(amount) || unit === undefined ? undefined : amount * unit;
}

function roundUp(tseg: XmlElement, { document }: Facts): Fix[] {
  const mib = Math.ceil((bytesOf(tseg) ?? 0) / MIB);
  const edits = [setText(document, tseg, String(mib)), setAttribute(document, tseg, 'unit', 'MiB')];
  return [{ title: `Change to ${mib} MiB`, edits }];
}

/** Whether the element says more than that there are variables. */
function isStated(nvram: XmlElement): boolean {
  return nvram.text !== '' || nvram.attribute('template') !== undefined || nvram.child('source') !== undefined;
}

function isStateless({ parent: os }: XmlElement): boolean {
  return os?.child('loader')?.attribute('stateless')?.value === 'yes';
}

function isBios({ parent: os }: XmlElement): boolean {
  return os?.attribute('firmware')?.value === 'bios';
}
