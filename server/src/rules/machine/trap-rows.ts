// What libvirt defines of a machine and leaves for later: to the start of the guest, to another host, to the next QEMU.
import { needsIommu } from '../../definition/passes/add-iommu.js';
import { canonicalName } from '../../machine/machine-names.js';
import { absenceOf, ageOf } from '../../machine/machine-versions.js';
import { formatVersion } from '../../machine/profile.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { insertDevice } from '../fixes/insert-device.js';
import { spanOfName } from '../kinds/place.js';
import { type Row, ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import type { Facts, Problem, Rule } from '../rule.js';

const aliasFrozen: Row = {
  code: 'machine-alias-frozen',
  severity: 'hint',
  summary: 'A definition that names its guest and its places leaves the version of the machine open.',
};

const versionOld: Row = {
  code: 'machine-version-old',
  severity: 'info',
  summary: 'The machine is of an old version of QEMU.',
};

const kvmNeeded: Row = {
  code: 'domain-kvm-without-kvm',
  severity: 'hint',
  summary: 'The guest starts on hosts with KVM alone.',
};

const eimAuto: Row = {
  code: 'iommu-eim-auto',
  severity: 'info',
  summary: 'libvirt adds an IOMMU for the sake of many vCPUs.',
};

export const machineTrapRules: readonly Rule[] = [
  ruleOf(aliasFrozen, facts => frozen(facts)),
  ruleOf(versionOld, facts => outdated(facts)),
  ruleOf(kvmNeeded, facts => onKvmAlone(facts)),
  textRule({
    code: 'loader-path-missing-file',
    severity: 'hint',
    summary: 'The firmware is a file that libvirt does not look for before the guest starts.',
    at: 'os/loader',
    spanOf: spanOfName,
    when: loader =>
      loader.text.trim() !== '' && !loader.parent?.attribute('firmware') && loader.parent?.child('loader') === loader,
    accepts: () => false,
    message: () => 'libvirt does not look whether this file exists: without it the guest does not start.',
  }),
  ruleOf(eimAuto, facts => manyVcpus(facts)),
];

/** Whoever writes a UUID and addresses has a copy of a definition: there, libvirt itself had put the version. */
function frozen(facts: Facts): readonly Problem[] {
  const { domain, definition, elements } = facts;
  const { arch, name } = definition.machine;
  const { machine } = domain;
  if (!machine || machine.value === name || elements.at('uuid').length === 0 || !guestAddresses(facts).length)
    return [];
  return [
    {
      span: machine.span,
      message: `libvirt takes ${machine.value} for ${name} when it defines this, and on another host for another version.`,
      fixes: () => change(machine.span, canonicalName(arch, machine.value, definition.profile)),
    },
  ];
}

function outdated({ domain, definition }: Facts): readonly Problem[] {
  const { arch, name } = definition.machine;
  const { machine } = domain;
  const age = machine && ageOf(arch, machine.value, definition.profile);
  if (!age || absenceOf(arch, name, definition.profile)) return [];
  const qemu = formatVersion(definition.profile.qemu).split('.').slice(0, 2).join('.');
  const message =
    age.reason === 'deprecated'
      ? `QEMU ${qemu} calls ${name} deprecated: a later release will not have it.`
      : `Up to version 6.0, q35 has no hotplug by ACPI, and guests are slow to notice a device.`;
  const newest = canonicalName(arch, age.alias, definition.profile);
  return [{ span: machine.span, message, fixes: () => change(machine.span, newest) }];
}

function onKvmAlone(facts: Facts): readonly Problem[] {
  const { type } = facts.domain;
  if (type?.value !== 'kvm' || !knowsAbsence(facts)) return [];
  const message = 'libvirt defines such a domain on any host, but starts it on one with KVM alone.';
  return [{ span: type.span, message, fixes: () => change(type.span, 'qemu') }];
}

function manyVcpus(facts: Facts): readonly Problem[] {
  const { domain, definition, elements } = facts;
  const vcpu = domain.vcpus;
  if (!vcpu || !knowsAbsence(facts) || elements.at('devices/iommu').length > 0) return [];
  if (!needsIommu({ stated: domain, machine: definition.machine, profile: definition.profile })) return [];
  const markup = "<iommu model='intel'>\n  <driver intremap='on' eim='on'/>\n</iommu>";
  const message = `For ${vcpu.value} vCPUs libvirt adds an Intel IOMMU with intremap and eim.`;
  return [
    {
      span: elements.at('vcpu')[0]?.nameSpan ?? vcpu.span,
      message,
      fixes: () => [{ title: 'Write the IOMMU', edits: insertDevice(markup, 'iommu', facts) }],
    },
  ];
}

function change(span: Problem['span'], text: string) {
  return [{ title: `Change to '${text}'`, edits: [{ span, text }] }];
}
