// Type, model and index of any controller.

import { changes } from '../../machine/changes.js';
import { controllerModels } from '../../machine/controller-models.js';
import { holdsIn } from '../../machine/lifetime.js';
import { nonNegative } from '../../model/values/decimal.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { acceptedModels } from '../fixes/change-controller.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { listed } from '../words/listed.js';
import { nearest } from '../words/nearest.js';

const INDEX = 'devices/controller/@index';
const NEGATIVE = /^\s*-\d+$/;
const HEXADECIMAL = /^\s*0[xX][0-9a-fA-F]+$/;

export const controllerKindRules: readonly Rule[] = [
  unwantedRule({
    code: 'controller-type-unknown',
    summary: 'The type of a controller is none that libvirt knows.',
    at: 'devices/controller/@type',
    isSuspect: type => type === 'nvme' || !TYPES.includes(type),
    when: (_, facts, type) => type?.valueSpan !== undefined && !typesIn(facts).includes(type.value),
    message: (_, type) => `'${type}' is not a type of controller.`,
    fixes: (controller, facts) => {
      const type = controller.attribute('type');
      const [likely = ''] =
        typesWith(controller.attribute('model')?.value) ?? nearest(type?.value ?? '', typesIn(facts));
      return type ? changeTo(type, [likely]) : [];
    },
  }),
  refusalRule({
    code: 'controller-type-missing',
    summary: 'A controller has no type, which makes it an IDE controller.',
    message: ({ values }) =>
      values.model
        ? `A controller without type is an IDE controller, of which '${values.model}' is no model.`
        : 'A controller without type is an IDE controller, which this machine cannot have.',
    fixes: giveType,
  }),
  unwantedRule({
    code: 'controller-model-unknown',
    summary: 'The model of a controller is none that libvirt knows for its type.',
    at: 'devices/controller/@model',
    among: controller => {
      const model = controller.attribute('model');
      return model?.valueSpan !== undefined && modelsFor(controller)?.includes(model.value) === false;
    },
    when: (controller, facts) => controller.attribute('type') !== undefined || !lacksType(controller, facts),
    message: controller => wordModels(controller),
    fixes: (controller, facts) => {
      const model = controller.attribute('model');
      const models = modelsFor(controller) ?? [];
      const accepted = acceptedModels(controller, models, facts);
      return model && accepted.length > 0 ? changeTo(model, accepted) : deleteAttribute(model, facts);
    },
  }),
  unwantedRule({
    code: 'controller-index-negative',
    summary: 'The index of a controller is negative.',
    at: INDEX,
    isSuspect: index => NEGATIVE.test(index),
    message: (_, index) => `An index counts from 0, ${index.trim()} is below.`,
    fixes: anotherIndex,
  }),
  numberRule({
    code: 'controller-index-not-decimal',
    summary: 'The index of a controller is not a decimal number.',
    at: INDEX,
    when: controller => !NEGATIVE.test(controller.attribute('index')?.value ?? ''),
    parse: nonNegative,
    message: text =>
      HEXADECIMAL.test(text)
        ? `Index '${text}' is hexadecimal, but libvirt reads an index as decimal number.`
        : `Index '${text}' is not a decimal number.`,
    fixes: writeDecimal,
  }),
];

/** `undefined` where another rule looks: USB has its own, and what has no type or an unknown one is at fault for that. */
/** Whether it is the type that is wrong, and not the model. */
function lacksType(controller: XmlElement, { definition }: Facts): boolean {
  return definition.refusals.some(
    ({ code, device }) => code === 'controller-type-missing' && device?.stated?.element === controller,
  );
}

function modelsFor(controller: XmlElement): readonly string[] | undefined {
  // To the definition a PCI controller with an empty model has none.
  if (controller.attribute('model')?.value === '' && controller.attribute('type')?.value === 'pci') return undefined;
  return controllerModels.get(controller.attribute('type')?.value ?? 'ide');
}

function wordModels(controller: XmlElement): string {
  const type = controller.attribute('type')?.value ?? 'ide';
  const model = controller.attribute('model')?.value;
  const models = modelsFor(controller) ?? [];
  if (models.length === 0) return `Controllers of type ${type} have no models, so '${model}' is none.`;
  return `'${model}' is not a model of ${type} controllers: libvirt takes ${listed(models)}.`;
}

const TYPES: readonly string[] = ['usb', ...controllerModels.keys()];

function typesIn({ definition }: Facts): string[] {
  const hasNvme = holdsIn(changes.nvme, definition.profile);
  return TYPES.filter(type => type !== 'nvme' || hasNvme);
}

/** The types that have a model; `undefined` for a model that none has. */
function typesWith(model: string | undefined): string[] | undefined {
  const found = Array.from(controllerModels).filter(([, models]) => model !== undefined && models.includes(model));
  return found.length > 0 ? found.map(([type]) => type) : undefined;
}

/** By the model; without one, a type that needs none. */
function giveType({ at }: StatedRefusal, { document }: Facts): Fix[] {
  const [type = 'sata'] = typesWith(at.element.attribute('model')?.value) ?? [];
  return [{ title: `Add type ${type}`, edits: [setAttribute(document, at.element, 'type', type)] }];
}

function writeDecimal(controller: XmlElement, facts: Facts): Fix[] {
  const index = controller.attribute('index');
  if (!index || !HEXADECIMAL.test(index.value)) return anotherIndex(controller, facts);
  const decimal = String(Number.parseInt(index.value, 16));
  return [
    { title: `Write ${decimal}`, edits: [setAttribute(facts.document, controller, 'index', decimal)] },
    ...anotherIndex(controller, facts),
  ];
}

/** Without any, a PCI controller could get that of the root. */
function anotherIndex(controller: XmlElement, facts: Facts): Fix[] {
  if (controller.attribute('type')?.value !== 'pci') return deleteAttribute(controller.attribute('index'), facts);
  const stated = facts.domain.controllers.flatMap(each => (each.type?.value === 'pci' && each.index?.value) || []);
  const free = String(Math.max(0, ...stated) + 1);
  return [{ title: `Renumber to ${free}`, edits: [setAttribute(facts.document, controller, 'index', free)] }];
}
