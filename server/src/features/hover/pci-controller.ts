// A model of PCI controller, told from its rows among the machine facts, and what becomes of this one in the domain.
import {
  isPciControllerModel,
  isRootModel,
  type PciController,
  pciControllers,
} from '../../machine/pci-controllers.js';
import { pciTargetOptions } from '../../machine/pci-target-options.js';
import type { Place } from '../../xml/place-at.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { describeBus } from './bus.js';
import { busesFor, machinesFor, takenByBus } from './pci-places.js';
import { alternatives, code, connectionWords, listed, machinesWords } from './words.js';

const SUBJECTS = ['type', 'index', 'model'];

/** On the model of `<controller type='pci'>`. */
export function hoverPciModel(place: Place, guest: Guest): Hover | undefined {
  return place.attribute?.name === 'model' ? hoverPciController(place, guest) : undefined;
}

/** On `<controller type='pci'>`: its name, type, index or model. */
export function hoverPciController({ element, attribute, name }: Place, guest: Guest): Hover | undefined {
  if (element.name !== 'controller' || element.attribute('type')?.value !== 'pci') return undefined;
  const model = element.attribute('model')?.value;
  const span = attribute && SUBJECTS.includes(attribute.name) ? attribute.span : name;
  if (!span || !isPciControllerModel(model)) return undefined;

  const defined = guest.definition.devices.controller.find(({ stated }) => stated?.element === element);
  const parts = [describeModel(pciControllers[model]), defined && describeBus(defined, guest)];
  return { span, markdown: parts.filter(part => part !== undefined).join('\n\n') };
}

function describeModel(controller: PciController): string {
  const { model, because, modelNames } = controller;
  const facts: readonly (readonly [string, string])[] = [
    ['Plugs into', placesWords(controller)],
    ['Takes', takesWords(controller)],
    ['Slots', slotsWords(controller)],
    ['Hotplug', hotplugWords(controller)],
    ['Machines', machinesWords(machinesFor(controller))],
    ['Added by libvirt', addedWords(controller)],
    ['QEMU device', alternatives(modelNames.map(code))],
    ...defaultsOf(controller),
  ];
  const lines = facts.filter(([, words]) => words).map(([name, words]) => `- ${name}: ${words}`);
  return `**${model}**: ${because}\n\n${lines.join('\n')}`;
}

function placesWords(controller: PciController): string {
  const { automatic, byAddress } = busesFor(controller);
  return withByAddress(automatic.map(code), byAddress.map(code));
}

function takesWords(controller: PciController): string {
  const { automatic, byAddress } = takenByBus(controller);
  return withByAddress(automatic.map(connectionWords), byAddress.map(connectionWords));
}

/** What libvirt does of its own accord, and what an address in the text can ask for beyond it. */
function withByAddress(automatic: readonly string[], byAddress: readonly string[]): string {
  if (!byAddress.length) return listed(automatic);
  const also = automatic.length ? `${listed(automatic)}; by address also` : 'by address';
  return `${also} ${listed(byAddress)}`;
}

function slotsWords({ firstSlot, lastSlot }: PciController): string {
  return firstSlot === lastSlot ? `${firstSlot} alone` : `${firstSlot} to ${lastSlot}`;
}

function hotplugWords({ isHotpluggable, model }: PciController): string {
  if (!isHotpluggable) return 'no';
  const canForbid = pciTargetOptions.some(({ option, models }) => option === 'hotplug' && models.includes(model));
  return canForbid ? `yes, unless ${code("<target hotplug='off'/>")} forbids it` : 'yes';
}

function addedWords({ model, isAddedByLibvirt }: PciController): string {
  if (!isAddedByLibvirt) return 'never';
  return isRootModel(model) ? 'as index 0 of every guest that has it' : 'when one is needed';
}

function defaultsOf({ model }: PciController): (readonly [string, string])[] {
  return pciTargetOptions
    .filter(({ models, otherwise }) => otherwise && models.includes(model))
    .map(({ option, otherwise = '', onlyOn }) => {
      const where = onlyOn ? ` on ${machinesWords(onlyOn)}` : '';
      return [`Default ${code(option)}${where}`, otherwise];
    });
}
