// The network card that an element belongs to, as libvirt would define it.
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { knowsMachine } from './certainty.js';
import { isFirstOfName } from './first-of-name.js';

/** The `<interface>` of an element that libvirt reads: of several children of one name, the first. */
export function interfaceOf(element: XmlElement): XmlElement | undefined {
  let at = element;
  while (at.name !== 'interface') {
    if (!at.parent || !isFirstOfName(at)) return undefined;
    at = at.parent;
  }
  return at;
}

/** What the card is connected with; `undefined` for an element that libvirt does not read. */
export function interfaceTypeOf(element: XmlElement): string | undefined {
  const card = interfaceOf(element);
  return card && (card.attribute('type')?.value ?? 'user');
}

/** The same for elements of which libvirt reads all, as `<tag>` or `<ip>`: only what they stand in must be the first. */
export function interfaceAround({ parent }: XmlElement): XmlElement | undefined {
  return parent && interfaceOf(parent);
}

/** Whether the card's model is written and is virtio; the options of `<driver>` are read only then. */
export function statesVirtio(element: XmlElement): boolean {
  const card = interfaceOf(element);
  return VIRTIO.has(card?.child('model')?.attribute('type')?.value ?? '');
}

/** Whether passt connects the card. */
export function usesPasst(card: XmlElement | undefined): boolean {
  return card?.child('backend')?.attribute('type')?.value === 'passt';
}

/** Whether the card, by its own or the default model, is one that libvirt takes for virtio. */
export function isVirtioCard(element: XmlElement, facts: Facts): boolean | undefined {
  const card = facts.definition.devices.interface.find(({ stated }) => stated?.element === interfaceOf(element));
  if (!card?.stated?.model && !knowsMachine(facts)) return undefined;
  return card && VIRTIO.has(card.model ?? '');
}

const VIRTIO = new Set(['virtio', 'virtio-transitional', 'virtio-non-transitional']);
