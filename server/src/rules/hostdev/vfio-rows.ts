// What a guest can no longer do, or must have, once a function of the host is assigned to it.
import { removeAttribute, setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { assignedFunctions } from '../evidence/assigned-functions.js';
import { foresees } from '../evidence/certainty.js';
import { hostdevTypeOf } from '../evidence/hostdev-type.js';
import { insertDevice } from '../fixes/insert-device.js';
import { type Row, ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';

const balloon: Row = {
  code: 'hostdev-vfio-memballoon',
  severity: 'hint',
  summary: 'The guest has a memory balloon, which host devices leave without effect.',
};

const migration: Row = {
  code: 'hostdev-blocks-migration',
  severity: 'hint',
  summary: 'A host device ties the running guest to its host.',
};

export const vfioRules: readonly Rule[] = [
  unwantedRule({
    code: 'hostdev-driver-kvm',
    severity: 'warning',
    summary: 'A host device wants the kvm driver, which Linux and QEMU no longer have.',
    at: ['devices/hostdev/driver/@name', 'devices/interface/driver/@name'],
    isSuspect: name => name === 'kvm',
    when: driver => isOfAssigned(driver),
    message: () => 'Linux and QEMU no longer have the kvm driver for host devices, so the guest does not start.',
    fixes: (driver, { document }) => [
      { title: 'Remove <driver>', edits: [removeElement(document, driver)] },
      { title: "Change to 'vfio'", edits: [setAttribute(document, driver, 'name', 'vfio')] },
    ],
  }),
  ruleOf(balloon, facts => balloonWithoutEffect(facts)),
  ruleOf(migration, facts => tiedToHost(facts)),
  unwantedRule({
    code: 'hostdev-viommu-caching-mode',
    severity: 'warning',
    summary: "The guest's Intel IOMMU has no caching mode, which host devices need.",
    at: 'devices/iommu',
    when: (iommu, facts) => isIntel(iommu) && lacksCachingMode(iommu) && assignedFunctions(facts).length > 0,
    message: () => 'Without caching_mode, an Intel IOMMU cannot serve host devices, so the guest does not start.',
    fixes: (iommu, facts) => [withCachingMode(iommu, facts)],
  }),
  unwantedRule({
    code: 'hostdev-rom-bar',
    severity: 'hint',
    summary: 'An option ROM is set up for a host device that will have none.',
    at: ['devices/hostdev/rom', 'devices/interface/rom'],
    when: rom => isOfAssigned(rom) && isPointless(rom),
    message: rom =>
      rom.attribute('file')?.value === ''
        ? "An empty file is no ROM: bar='off' says that the device has none."
        : 'Virtual functions have no option ROM of their own.',
    fixes: (rom, facts) => [withoutRom(rom, facts)],
  }),
];

/** Of the guest's balloons there is one; where libvirt adds it, the host device is what the text has to show. */
function balloonWithoutEffect(facts: Facts): readonly Problem[] {
  const [first] = assignedFunctions(facts);
  const [device] = facts.definition.devices.memballoon;
  if (!first || facts.definition.refusals.length > 0 || !device || device.model === 'none' || !foresees(facts))
    return [];
  const element = device.stated?.element;
  const message = element
    ? 'All memory of a guest with host devices is pinned: the balloon gives nothing back.'
    : 'All memory of a guest with host devices is pinned: the balloon that libvirt adds gives nothing back.';
  const span = device.stated?.span ?? first.device.span;
  return [{ span, message, fixes: () => [withoutBalloon(element, facts)] }];
}

function withoutBalloon(element: XmlElement | undefined, facts: Facts): Fix {
  const edits = element
    ? [setAttribute(facts.document, element, 'model', 'none')]
    : insertDevice("<memballoon model='none'/>", 'memballoon', facts);
  return { title: 'Have no memory balloon', edits };
}

/** Said once: one such device is enough. What libvirt refuses runs nowhere. */
function tiedToHost(facts: Facts): readonly Problem[] {
  if (facts.definition.refusals.length > 0) return [];
  const mediated = facts.elements.at('devices/hostdev').filter(hostdev => hostdevTypeOf(hostdev) === 'mdev');
  const elements = [...assignedFunctions(facts).map(({ device }) => device.element), ...mediated];
  const first = elements.find(element => element.child('teaming')?.attribute('type')?.value !== 'transient');
  if (!first) return [];
  const message = 'A guest with this device cannot be migrated or saved, unless its host driver supports that.';
  return [{ span: first.nameSpan, message }];
}

function isOfAssigned({ parent, name }: XmlElement): boolean {
  if (!parent) return false;
  if (parent.name === 'hostdev') return hostdevTypeOf(parent) === 'pci' && parent.child(name) !== undefined;
  return parent.attribute('type')?.value === 'hostdev';
}

function isIntel(iommu: XmlElement): boolean {
  return iommu.attribute('model')?.value === 'intel';
}

function lacksCachingMode(iommu: XmlElement): boolean {
  return iommu.child('driver')?.attribute('caching_mode')?.value !== 'on';
}

function withCachingMode(iommu: XmlElement, { document }: Facts): Fix {
  const driver = iommu.child('driver');
  const edit = driver
    ? setAttribute(document, driver, 'caching_mode', 'on')
    : insertChild(document, iommu, 'last', "<driver caching_mode='on'/>");
  return { title: "Set caching_mode='on'", edits: [edit] };
}

/** Network cards of type hostdev are virtual functions. */
function isPointless(rom: XmlElement): boolean {
  if (rom.attribute('enabled')?.value === 'no') return false;
  const file = rom.attribute('file')?.value;
  return file === '' || (rom.parent?.name === 'interface' && (!!file || rom.attribute('bar')?.value === 'on'));
}

function withoutRom(rom: XmlElement, { document }: Facts): Fix {
  const file = rom.attribute('file');
  const removal = file ? [removeAttribute(document, file)] : [];
  return { title: "Set bar='off'", edits: [...removal, setAttribute(document, rom, 'bar', 'off')] };
}
