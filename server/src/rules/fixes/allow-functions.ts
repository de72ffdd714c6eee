import type { Stated } from '../../model/stated.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

/** `on`, or nothing: libvirt then writes `on` by itself. */
export function allowFunctions(address: XmlElement, { span }: Stated<'on' | 'off'>, { document }: Facts): Fix[] {
  const attribute = address.attribute('multifunction');
  const removal = attribute && { title: 'Delete multifunction', edits: [removeAttribute(document, attribute)] };
  return [{ title: "Write multifunction='on'", edits: [{ span, text: 'on' }] }, ...(removal ? [removal] : [])];
}
