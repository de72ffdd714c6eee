// USB for a domain in which it is switched off or missing.
import { imaginedController } from '../../model/imagined-controller.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { accepts, defineWith, defineWithController } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';
import { insertDevice } from './insert-device.js';

const MODEL = 'qemu-xhci';

/** A USB 3 controller, or the domain without the device. */
export function giveUsb(refusal: StatedRefusal, facts: Facts): Fix[] {
  const { at } = refusal;
  const removal = { title: `Remove <${at.kind}>`, edits: [removeElement(facts.document, at.element)] };
  return [...(switchOn(refusal, facts) ?? addUsbController(refusal, facts)), removal];
}

/** `undefined` when no controller of the text is to blame. */
function switchOn({ at }: StatedRefusal, facts: Facts): Fix[] | undefined {
  const [disabling] = facts.definition.devices.controller.filter(({ type }) => type === 'usb');
  if (!disabling?.stated) return undefined;
  const { stated } = disabling;
  const changed = defineWith(facts, stated, { model: { value: MODEL, span: stated.span } });
  if (!accepts(changed, stated) || !accepts(changed, at)) return [];
  const edit = setAttribute(facts.document, stated.element, 'model', MODEL);
  return [{ title: `Change the USB controller to ${MODEL}`, edits: [edit] }];
}

/** One more controller, if that helps the device. */
export function addUsbController({ at }: StatedRefusal, facts: Facts): Fix[] {
  const index = facts.topology.nextControllerIndex('usb');
  const after = defineWithController(facts, imaginedController({ type: 'usb', index, model: MODEL }));
  if (!accepts(after, at) || after.refusals.length >= facts.definition.refusals.length) return [];
  const markup = `<controller type='usb' index='${index}' model='${MODEL}'/>`;
  return [{ title: `Insert a ${MODEL} controller`, edits: insertDevice(markup, 'controller', facts) }];
}
