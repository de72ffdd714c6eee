import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';
import { removeElement } from './text-edits.js';

/** Without its `<address>` a device gets a place from libvirt, which adds what is missing for it. */
export function letLibvirtChoose(address: XmlElement, { document }: Facts): Fix {
  return { title: 'Let libvirt choose the address', edits: [removeElement(document, address)] };
}
