// The network card that an element belongs to, as libvirt would define it.
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { knowsMachine } from './certainty.js';
import { deviceOf } from './device-of.js';

/** What the card is connected with. */
export function interfaceTypeOf(element: XmlElement): string {
  return deviceOf(element).attribute('type')?.value ?? 'user';
}

/** Whether the card's model is written and is virtio; the options of `<driver>` are read only then. */
export function statesVirtio(element: XmlElement): boolean {
  return VIRTIO.has(deviceOf(element).child('model')?.attribute('type')?.value ?? '');
}

/** Whether passt connects the card. */
export function usesPasst(element: XmlElement): boolean {
  return deviceOf(element).child('backend')?.attribute('type')?.value === 'passt';
}

/** Whether the card, by its own or the default model, is one that libvirt takes for virtio. */
export function isVirtioCard(element: XmlElement, facts: Facts): boolean | undefined {
  const card = facts.definition.devices.interface.find(({ stated }) => stated?.element === deviceOf(element));
  if (!card?.stated?.model && !knowsMachine(facts)) return undefined;
  return card && VIRTIO.has(card.model ?? '');
}

const VIRTIO = new Set(['virtio', 'virtio-transitional', 'virtio-non-transitional']);
