import type { Stated } from '../../model/stated.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';
import { removeAttribute } from './text-edits.js';

/** `on`, or nothing: libvirt then writes `on` by itself. */
export function allowFunctions(address: XmlElement, { span }: Stated<'on' | 'off'>, { document }: Facts): Fix[] {
  return [
    { title: "Write multifunction='on'", edits: [{ span, text: 'on' }] },
    { title: 'Delete multifunction', edits: [removeAttribute(document, address, 'multifunction')] },
  ];
}
