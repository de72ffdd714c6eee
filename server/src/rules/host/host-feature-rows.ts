// What the host as a whole lacks: firmware, protected memory, processors.
import { cpuModels, isCpuModel } from '../../machine/cpu-models.js';
import { emulatorOf } from '../../machine/emulators.js';
import type { HostCapabilities } from '../../machine/host-capabilities.js';
import { version } from '../../machine/profile.js';
import { knowsMachine } from '../evidence/certainty.js';
import { hostOf, hostValues } from '../evidence/host.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { spanOfName } from '../kinds/place.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';
import { nearest } from '../words/nearest.js';

export const hostFeatureRules: readonly Rule[] = [
  unwantedRule({
    code: 'firmware-not-found',
    summary: 'The host has no firmware of the kind that libvirt is to choose.',
    since: version(12, 8),
    at: 'os/@firmware',
    when: (_, facts, firmware) => {
      const known = hostValues(facts, 'os/firmware');
      return (
        known !== undefined && ['efi', 'bios'].includes(firmware?.value ?? '') && !known.has(firmware?.value ?? '')
      );
    },
    message: (_, firmware) => `No firmware of kind ${firmware} is installed on this host.`,
    fixes: (os, facts) => {
      const firmware = os.attribute('firmware');
      const known = hostValues(facts, 'os/firmware') ?? [];
      return [...(firmware ? changeTo(firmware, [...known]) : []), ...deleteAttribute(firmware, facts)];
    },
  }),
  unwantedRule({
    code: 'launch-security-unsupported',
    summary: 'The memory of the guest is to be protected in a way that the host lacks.',
    at: 'launchSecurity/@type',
    spanOf: spanOfName,
    when: (_, facts, type) => {
      const host = hostOf(facts);
      return host !== undefined && protects(host, type?.value ?? '') === false;
    },
    message: (_, type) => `This host has no launch security of type ${type}.`,
    fixes: deleteElement,
  }),
  textRule({
    code: 'cpu-model-unknown',
    severity: 'warning',
    summary: 'libvirt knows no processor of that name.',
    at: 'cpu/model',
    spanOf: spanOfName,
    when: ({ parent }, facts) => isNamed(parent?.attribute('mode')?.value) && knowsMachine(facts),
    accepts: (model, _, facts) => model === '' || isKnownModel(model, facts),
    message: model => `libvirt knows no processor '${model}': the guest will not start.`,
    fixes: ({ text }, facts) => nearest(text, modelsKnown(facts)).slice(0, 4),
  }),
  textRule({
    code: 'cpu-model-unusable',
    severity: 'warning',
    summary: 'The processor of the host lacks features of the one that the guest is to have.',
    at: 'cpu/model',
    when: ({ parent }, facts) => {
      const kind = facts.domain.element.attribute('type')?.value;
      return isNamed(parent?.attribute('mode')?.value) && kind === hostOf(facts)?.domainType;
    },
    accepts: (model, _, facts) => hostOf(facts)?.cpuModels.get(model) !== false,
    message: model => `The processor of this host lacks features of ${model}.`,
  }),
  textRule({
    code: 'emulator-not-absolute',
    summary: 'The emulator has a name but no path.',
    at: 'devices/emulator',
    accepts: path => path.trim() === '' || path.includes('/'),
    message: path => `libvirt looks for ${path} in the working directory of its daemon alone.`,
    fixes: (_, { definition: { profile, machine } }) => {
      return [profile.host?.arch === machine.arch ? profile.host.emulator : emulatorOf(machine.arch)];
    },
  }),
  textRule({
    code: 'emulator-missing',
    severity: 'warning',
    summary: 'The emulator is not the one that the host has told of.',
    at: 'devices/emulator',
    spanOf: spanOfName,
    when: (_, { domain, definition: { profile, machine } }) => !domain.arch || profile.host?.arch === machine.arch,
    accepts: (path, _, { definition: { profile } }) => {
      return !path.includes('/') || !profile.host || path === profile.host.emulator;
    },
    message: path => `What ${path} can do is not known: the host has told of another emulator.`,
    fixes: (_, { definition: { profile } }) => (profile.host ? [profile.host.emulator] : []),
  }),
];

/** Whether the host can; `undefined` where its libvirt is silent about it. */
function protects(host: HostCapabilities, type: string): boolean | undefined {
  switch (type) {
    case 'sev':
      return host.supports('features/sev');
    case 'tdx':
      return host.supports('features/tdx') ?? host.supports('features/launchSecurity');
    case 'sev-snp':
      return host.supports('features/launchSecurity') === false
        ? false
        : host.valuesOf('features/launchSecurity/sectype')?.has(type);
    case 's390-pv':
      return host.supports('features/s390-pv');
    default:
      return undefined;
  }
}

/** A processor is chosen by its name. */
function isNamed(mode: string | undefined): boolean {
  return mode === undefined || mode === 'custom';
}

/** The host's own list decides where it is at hand. */
function isKnownModel(model: string, facts: Facts): boolean {
  const ofHost = hostOf(facts)?.cpuModels;
  return ofHost?.size ? ofHost.has(model) : isCpuModel(model, facts.definition.machine.arch) !== false;
}

function modelsKnown(facts: Facts): readonly string[] {
  const ofHost = hostOf(facts)?.cpuModels;
  return ofHost?.size ? [...ofHost.keys()] : cpuModels();
}
