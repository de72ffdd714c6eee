import { changes } from '../../machine/changes.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { isChosenByHand } from '../evidence/firmware.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

const path = {
  code: 'firmware-loader-path-missing',
  summary: 'The firmware has neither a path nor a kind of which libvirt could choose one.',
};

const wish = {
  code: 'firmware-autoselect-attribute',
  summary: 'Firmware that libvirt chooses is described as if it were not.',
  until: changes.firmwareWishes.since,
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
    noun: 'a way to load firmware',
    oneOf: ['pflash', 'rom'],
  }),
  joinedRule(
    unwantedRule({
      ...path,
      at: 'os/loader',
      when: (loader, facts) => loader.text === '' && isChosenByHand(facts),
      message: () => 'This <loader> has no path, and libvirt does not choose one.',
    }),
    unwantedRule({
      ...path,
      at: 'os/nvram',
      when: (nvram, facts) => !nvram.parent?.child('loader') && isChosenByHand(facts),
      message: () => 'There is no <loader> that these variables could be for, and libvirt does not choose one.',
    }),
  ),
  unwantedRule({
    code: 'firmware-stateless-nvram',
    summary: 'Firmware that keeps no state has a file for its variables.',
    at: 'os/nvram',
    when: (nvram, facts) => isStateless(nvram) && isHeeded(nvram, facts),
    message: () => 'This firmware is stateless and keeps no variables.',
  }),
  joinedRule(
    unwantedRule({
      ...biosNvram,
      at: 'os/nvram',
      when: (nvram, facts) => isBios(nvram) && isHeeded(nvram, facts),
      message: () => 'A BIOS keeps no variables.',
    }),
    unwantedRule({
      ...biosNvram,
      until: version(12, 8),
      at: 'os/loader/@stateless',
      isSuspect: value => value === 'no',
      when: loader => isBios(loader) || loader.attribute('type')?.value === 'rom',
      message: () => 'Only UEFI keeps a state, and this firmware is none.',
    }),
  ),
  joinedRule(
    unwantedRule({
      ...wish,
      at: ['os/loader/@readonly', 'os/loader/@type', 'os/nvram/@template'],
      when: isChosenByLibvirt,
      message: (_, __, name) => `libvirt chooses the firmware, and takes no ${name} for it.`,
    }),
    unwantedRule({
      ...wish,
      at: 'os/loader/@secure',
      isSuspect: value => value === 'no',
      when: isChosenByLibvirt,
      message: () => 'libvirt chooses the firmware, and takes no secure for it but yes.',
    }),
    unwantedRule({
      ...wish,
      at: 'os/loader',
      when: loader => loader.text !== '' && isChosenByLibvirt(loader),
      message: () => 'libvirt chooses the firmware, and takes no path for it.',
      fixes: (loader, facts) => deleteElement(loader, facts),
    }),
  ),
  unwantedRule({
    code: 'firmware-feature-without-autoselect',
    summary: 'Firmware is chosen by features, but libvirt does not choose it.',
    at: 'os/firmware',
    when: (firmware, facts) =>
      facts.elements.at('os/firmware/feature')[0]?.parent === firmware && isChosenByHand(facts),
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
];

function isChosenByLibvirt({ parent: os }: XmlElement): boolean {
  return ['efi', 'bios'].includes(os?.attribute('firmware')?.value ?? '');
}

function isFeature(element: XmlElement, name: string, enabled: string): boolean {
  return element.attribute('name')?.value === name && element.attribute('enabled')?.value === enabled;
}

/** An element that says no more than that there are variables is heeded since libvirt 12.8. */
function isHeeded(nvram: XmlElement, { definition: { profile } }: Facts): boolean {
  const hasSource = nvram.attribute('type') !== undefined && nvram.child('source') !== undefined;
  const isStated = hasSource || nvram.text.trim() !== '' || nvram.attribute('template') !== undefined;
  return isStated || profile.libvirt >= version(12, 8);
}

function isStateless({ parent: os }: XmlElement): boolean {
  return os?.child('loader')?.attribute('stateless')?.value === 'yes';
}

function isBios({ parent: os }: XmlElement): boolean {
  return os?.attribute('firmware')?.value === 'bios';
}
