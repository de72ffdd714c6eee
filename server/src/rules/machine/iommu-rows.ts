// IOMMUs: the models, the machines they are for, and what they can be told.
import { iommuAttributes } from '../../machine/iommu-attributes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { spanOfFeatures } from '../evidence/features-span.js';
import { addFeature } from '../fixes/add-feature.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const AT = 'devices/iommu';
const NOT_PCI = ['drive', 'isa', 'usb', 'ccid', 'virtio-serial', 'spapr-vio', 'virtio-mmio', 'dimm'];

const remapping = {
  code: 'iommu-intremap-ioapic',
  summary: 'An IOMMU remaps interrupts, but not those of an I/O APIC of QEMU.',
  at: `${AT}/driver/@intremap`,
  message: () => 'Interrupts are remapped by an I/O APIC of QEMU, which this guest is not said to have.',
  fixes: (_: XmlElement, facts: Facts) => giveIoApic(facts),
};

export const iommuRules: readonly Rule[] = [
  missingRule({
    code: 'iommu-model-missing',
    summary: 'An IOMMU has no model.',
    at: AT,
    needs: '/@model',
    message: () => 'This IOMMU has no model.',
    fixes: (iommu, facts) => modelsFor(facts).map(model => addAttribute(iommu, 'model', model, facts)),
  }),
  valueRule({
    code: 'iommu-model-unknown',
    summary: 'The model of an IOMMU is none that libvirt knows.',
    at: `${AT}/@model`,
    noun: 'a model of IOMMU',
    oneOf: ['intel', 'smmuv3', 'virtio', { value: 'amd', since: version(11, 5) }],
    fixes: (_, facts, model) => changeTo(model, modelsFor(facts)),
  }),
  unwantedRule({
    code: 'iommu-intel-needs-q35',
    summary: 'An IOMMU of Intel or AMD is part of a machine other than q35.',
    at: `${AT}/@model`,
    when: (iommu, facts) => ['intel', 'amd'].includes(modelOf(iommu)) && !isOn(['q35'], facts),
    message: iommu => `Only q35 machines have an ${modelOf(iommu)} IOMMU.`,
    fixes: chooseModel,
  }),
  unwantedRule({
    code: 'iommu-smmuv3-needs-virt',
    summary: 'An SMMUv3 is part of a machine other than virt of ARM.',
    at: `${AT}/@model`,
    when: (iommu, facts) => modelOf(iommu) === 'smmuv3' && !isOn(['arm-virt'], facts),
    message: () => 'Only virt machines of ARM have an SMMUv3.',
    fixes: chooseModel,
  }),
  unwantedRule({
    code: 'iommu-virtio-machine',
    summary: 'A virtio IOMMU is part of a machine that is neither q35 nor virt of ARM.',
    at: `${AT}/@model`,
    when: (iommu, facts) => modelOf(iommu) === 'virtio' && !isOn(['q35', 'arm-virt'], facts),
    message: () => 'Only q35 machines and virt machines of ARM have a virtio IOMMU.',
    fixes: (iommu, facts) => deleteElement(iommu, facts),
  }),
  unwantedRule({
    code: 'iommu-virtio-needs-acpi',
    summary: 'A guest has a virtio IOMMU, but no ACPI that would describe it.',
    at: `${AT}/@model`,
    spanOf: spanOfFeatures,
    when: (iommu, facts) =>
      modelOf(iommu) === 'virtio' &&
      knowsAbsence(facts) &&
      !facts.domain.acpi &&
      ['q35', 'arm-virt'].includes(facts.definition.machine.family),
    message: () => 'A virtio IOMMU is described to the guest by ACPI, which this guest does not have.',
    fixes: addAcpi,
  }),
  unwantedRule({
    code: 'iommu-address-not-allowed',
    summary: 'An IOMMU that is part of the machine has an address.',
    at: `${AT}/address`,
    when: (address, facts) => {
      const model = modelOf(address.parent);
      return ['intel', 'smmuv3'].includes(model) && modelsFor(facts).includes(model);
    },
    message: address => `An IOMMU of model ${modelOf(address.parent)} is part of the machine and has no address.`,
  }),
  unwantedRule({
    code: 'iommu-virtio-address-type',
    summary: 'An IOMMU that is a PCI device has an address of another type.',
    at: `${AT}/address/@type`,
    when: address =>
      ['virtio', 'amd'].includes(modelOf(address.parent)) && NOT_PCI.includes(address.attribute('type')?.value ?? ''),
    message: (address, type) =>
      `An IOMMU of model ${modelOf(address.parent)} has a PCI address, not one of type ${type}.`,
    fixes: (address, facts) => deleteElement(address, facts),
  }),
  unwantedRule({
    code: 'iommu-driver-attribute',
    summary: 'An IOMMU is told something that its model does not know.',
    at: [...new Set(iommuAttributes.flatMap(({ names }) => names))].map(name => `${AT}/driver/@${name}`),
    when: isUnknownTo,
    message: (driver, _, name) => `An IOMMU of model ${modelOf(driver.parent)} has no ${name}.`,
    fixes: (driver, facts) =>
      driver.attributes.filter(each => isUnknownTo(driver, facts, each)).flatMap(each => deleteAttribute(each, facts)),
  }),
  unwantedRule({
    code: 'iommu-eim-intremap',
    summary: 'An IOMMU has extended interrupts without interrupt remapping.',
    at: `${AT}/driver/@eim`,
    when: (driver, facts) =>
      modelOf(driver.parent) === 'intel' &&
      driver.attribute('eim')?.value === 'on' &&
      facts.definition.devices.iommu.some(
        ({ stated, intremap }) => stated?.element === driver.parent && intremap !== 'on',
      ),
    message: () => 'Extended interrupts need interrupt remapping, which is not on.',
    fixes: (driver, { document }) => [
      { title: "Add intremap='on'", edits: [setAttribute(document, driver, 'intremap', 'on')] },
    ],
  }),
  joinedRule(
    unwantedRule({ ...remapping, when: (driver, facts) => remaps(driver) && ioApicOf(facts) === 'kvm' }),
    unwantedRule({
      ...remapping,
      // Newer ones choose the I/O APIC of QEMU themselves.
      until: version(12, 8),
      when: (driver, facts) => remaps(driver) && ioApicOf(facts) === undefined && knowsAbsence(facts),
    }),
  ),
  refusalRule({
    code: 'iommu-multiple',
    summary: 'A guest has more than one IOMMU, which libvirt refuses before 12.8.',
    message: () => 'The guest has an IOMMU already, and can have one only.',
    related: 'This is the first one.',
    fixes: ({ at }, facts) => deleteElement(at.element, facts),
  }),
];

function modelOf(iommu: XmlElement | undefined): string {
  return iommu?.attribute('model')?.value ?? '';
}

function remaps(driver: XmlElement): boolean {
  return modelOf(driver.parent) === 'intel' && driver.attribute('intremap')?.value === 'on';
}

function ioApicOf({ elements }: Facts): string | undefined {
  return elements.at('features/ioapic')[0]?.attribute('driver')?.value;
}

function giveIoApic(facts: Facts): Fix[] {
  const { document, elements } = facts;
  const [ioapic] = elements.at('features/ioapic');
  if (ioapic) return [{ title: "Set driver='qemu'", edits: [setAttribute(document, ioapic, 'driver', 'qemu')] }];
  const [features] = elements.at('features');
  return features ? [addChild(features, `<ioapic driver='qemu'/>`, facts)] : [];
}

/** Also while the machine is not known. */
function isOn(families: readonly string[], facts: Facts): boolean {
  return !knowsMachine(facts) || families.includes(facts.definition.machine.family);
}

function modelsFor({ definition }: Facts): readonly string[] {
  if (definition.machine.family === 'q35') return ['intel'];
  return definition.machine.family === 'arm-virt' ? ['smmuv3'] : [];
}

function chooseModel(iommu: XmlElement, facts: Facts): Fix[] {
  const models = iommu.child('driver') ? [] : modelsFor(facts);
  return [...changeAttribute(iommu, 'model', models), ...deleteElement(iommu, facts)];
}

/** Boards of ARM have ACPI with UEFI only, which a fix cannot bring. */
function addAcpi(_: XmlElement, facts: Facts): Fix[] {
  return facts.definition.machine.family === 'q35' ? addFeature('<acpi/>', facts) : [];
}

function isUnknownTo(
  driver: XmlElement,
  { definition }: Facts,
  attribute?: { readonly name: string; readonly value: string },
) {
  if (!attribute || attribute.value === '0') return false;
  const model = modelOf(driver.parent);
  return iommuAttributes.some(
    row => row.models.includes(model) && row.names.includes(attribute.name) && holdsIn(row, definition.profile),
  );
}
