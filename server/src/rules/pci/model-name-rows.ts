// `<model>` of a PCI controller: the QEMU device behind it.
import { isPciControllerModel, isRootModel, modelNamesOf, pciControllers } from '../../machine/pci-controllers.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { pciControllerAt } from '../evidence/pci-controller.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const AT = 'devices/controller/model/@name';
/** What libvirt reads without taking it for a device. */
const NO_DEVICE = 'none';
const HOST_BRIDGE = 'spapr-pci-host-bridge';
const KNOWN = new Set([
  NO_DEVICE,
  HOST_BRIDGE,
  ...Object.values(pciControllers).flatMap(({ modelNames }) => modelNames),
]);

export const modelNameRules: readonly Rule[] = [
  unwantedRule({
    code: 'pci-model-name-unknown',
    summary: 'The device behind a PCI controller is none that libvirt knows.',
    at: AT,
    when: model => nameOf(model) !== undefined && !KNOWN.has(nameOf(model) ?? ''),
    message: (_, name) => `libvirt knows no device '${name}' for PCI controllers.`,
    fixes: otherNames,
  }),
  unwantedRule({
    code: 'pci-model-name-mismatch',
    summary: 'The device behind a PCI controller is one for controllers of another model.',
    at: AT,
    when: (model, facts) => isMisfit(model, facts) && allowedFor(model, facts).length > 0,
    message: (model, name) => `A ${name} is no ${model.parent?.attribute('model')?.value}.`,
    fixes: otherNames,
  }),
  unwantedRule({
    code: 'pci-root-model-name',
    summary: 'A pci-root or pcie-root names a device, which only host bridges of pseries have.',
    at: 'devices/controller/model',
    when: (model, facts) => isMisfit(model, facts) && allowedFor(model, facts).length === 0,
    message: model =>
      `A ${model.parent?.attribute('model')?.value} is part of the machine and has no device of its own.`,
  }),
  duplicateRule({
    code: 'pci-controller-multiple-model',
    summary: 'A controller has more than one <model>.',
    at: 'devices/controller/model',
    key: inController,
    message: () => 'This controller has a <model> already.',
    fixes: deleteElement,
  }),
  duplicateRule({
    code: 'pci-controller-multiple-target',
    summary: 'A controller has more than one <target>.',
    at: 'devices/controller/target',
    key: inController,
    message: () => 'This controller has a <target> already.',
    fixes: deleteElement,
  }),
];

/** The name that libvirt reads: of the first `<model>` of a PCI controller. */
function nameOf(model: XmlElement): string | undefined {
  const { parent } = model;
  if (parent?.attribute('type')?.value !== 'pci' || parent.child('model') !== model) return undefined;
  const name = model.attribute('name');
  return name?.valueSpan ? name.value : undefined;
}

function isMisfit(model: XmlElement, facts: Facts): boolean {
  const name = nameOf(model);
  const controller = pciControllerAt(model.parent, facts);
  if (name === undefined || name === NO_DEVICE || !KNOWN.has(name) || !isPciControllerModel(controller?.model))
    return false;
  if (isRootModel(controller.model) && !knowsMachine(facts)) return false;
  return !allowedFor(model, facts).includes(name);
}

function allowedFor(model: XmlElement, facts: Facts): readonly string[] {
  const controller = pciControllerAt(model.parent, facts);
  return isPciControllerModel(controller?.model) ? modelNamesOf(controller.model, facts.definition.machine) : [];
}

function otherNames(model: XmlElement, facts: Facts): Fix[] {
  const changes = allowedFor(model, facts).map(name => ({
    title: `Change to '${name}'`,
    edits: [setAttribute(facts.document, model, 'name', name)],
  }));
  return [...changes, ...deleteElement(model, facts)];
}

function inController({ parent }: XmlElement): string {
  return String(parent?.span.start);
}
