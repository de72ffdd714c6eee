// Repairs of PCI controllers that the machine cannot have as they are.
import { define } from '../../definition/define.js';
import type { StatedController } from '../../model/controller.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { isController } from '../evidence/controllers.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import type { Facts, Fix } from '../rule.js';
import { chooseAddress } from './change-address.js';
import { insertControllers } from './insert-controllers.js';

const HIGHEST_INDEX = 255;

/** The first of the models with which libvirt would have nothing against the controller. */
export function replaceModel({ device }: StatedRefusal, facts: Facts, ...models: (string | undefined)[]): Fix[] {
  if (!isController(device) || !device.stated) return [];
  const { stated } = device;
  const model = models.find(each => each !== undefined && isAccepted(stated, { model: each }, facts));
  if (model === undefined) return [];
  return [{ title: `Change to ${model}`, edits: [setAttribute(facts.document, stated.element, 'model', model)] }];
}

/** Those of the models with which libvirt would have nothing against the controller. */
export function acceptedModels(element: XmlElement, models: readonly string[], facts: Facts): string[] {
  const stated = facts.domain.controllers.find(each => each.element === element);
  return models.filter(model => stated && isAccepted(stated, { model }, facts));
}

/** The model that such a machine has most. */
export function giveModel(refusal: StatedRefusal, facts: Facts): Fix[] {
  const { family, root } = facts.definition.machine;
  const usual = family === 'pseries' ? 'pci-root' : 'pci-bridge';
  return replaceModel(refusal, facts, root === 'pcie-root' ? 'pcie-root-port' : usual);
}

/** An index above all others, as long as that is a bus number. */
export function lowerIndex({ device }: StatedRefusal, facts: Facts): Fix[] {
  if (!isController(device) || !device.stated?.index) return [];
  const { stated } = device;
  const others = facts.domain.controllers.filter(each => each !== stated && each.type?.value === 'pci');
  const used = others.map(({ index }) => index?.value ?? 0);
  const free = Math.max(0, ...used.filter(index => index <= HIGHEST_INDEX)) + 1;
  if (free > HIGHEST_INDEX) return [];
  return [{ title: `Renumber to ${free}`, edits: [setAttribute(facts.document, stated.element, 'index', `${free}`)] }];
}

/** For what reaches too far: an index, or a bus, for which libvirt has less to add. */
export function comeCloser(refusal: StatedRefusal, facts: Facts): readonly Fix[] {
  return isController(refusal.device) ? lowerIndex(refusal, facts) : chooseAddress(refusal, facts);
}

/** A controller that has a place for the one that found none. */
export function insertAbove({ device }: StatedRefusal, facts: Facts, model: string): Fix[] {
  if (!isController(device)) return [];
  const index = facts.topology.nextControllerIndex('pci');
  if (index > HIGHEST_INDEX) return [];
  return [{ title: `Insert a ${model}`, edits: insertControllers([{ model, index }], facts) }];
}

function isAccepted(
  stated: StatedController,
  change: { readonly model: string },
  { domain, definition }: Facts,
): boolean {
  const changed = { ...stated, model: { value: change.model, span: stated.span } };
  const swap = <T extends { readonly element: unknown }>(each: T) => (each.element === stated.element ? changed : each);
  const devices = domain.devices.map(swap);
  const controllers = devices.filter(each => each.kind === 'controller');
  const { refusals } = define({ ...domain, devices, controllers }, definition.profile);
  return !refusals.some(({ device }) => device?.stated?.element === stated.element);
}
