// The graphics card that an element belongs to, as libvirt would define it.
import type { DefinedVideo } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { knowsMachine } from './certainty.js';
import { deviceOf } from './device-of.js';

/** For the element itself or one inside. */
export function videoOf(element: XmlElement, facts: Facts): DefinedVideo | undefined {
  const device = deviceOf(element);
  return facts.definition.devices.video.find(({ stated }) => stated?.element === device);
}

/** The model that is stated or taken by default; `undefined` where it cannot be known. */
export function videoModelOf(element: XmlElement, facts: Facts): string | undefined {
  const video = videoOf(element, facts);
  return video?.stated?.model || knowsMachine(facts) ? video?.model : undefined;
}

/** The same, as long as QEMU gets a card at all: what is said of the model 'none', libvirt reads and does not judge. */
export function cardModelOf(element: XmlElement, facts: Facts): string | undefined {
  const model = videoModelOf(element, facts);
  return model === 'none' ? undefined : model;
}

/** Whether libvirt judges what is said of the card, whatever its model. */
export function isCard(element: XmlElement, facts: Facts): boolean {
  const video = videoOf(element, facts);
  return video !== undefined && video.model !== 'none';
}

/** Whether the model is written and is virtio: its own options are read only then. */
export function statesVirtio(model: XmlElement): boolean {
  return model.attribute('type')?.value === 'virtio';
}
