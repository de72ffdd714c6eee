// What libvirt's schema says about an element of the text, as far as its attributes tell which of its forms it has.

import type { Domain } from '../../model/domain.js';
import type { ElementSchema } from '../../schema/element-schema.js';
import { schemaOf } from '../../schema/schema.js';
import type { XmlElement } from '../../xml/tree.js';

/** The names from below `<domain>` down to the element; that of a bare device begins with `devices`. */
export function pathOf(element: XmlElement, { element: root, form }: Domain): readonly string[] {
  const names: string[] = [];
  for (let each: XmlElement | undefined = element; each && each !== root; each = each.parent) names.unshift(each.name);
  return form === 'domain' ? names : ['devices', root.name, ...names];
}

/** `undefined` for what libvirt does not know there. An attribute that is `open` tells nothing: its value is being chosen. */
export function schemaAt(element: XmlElement, domain: Domain, open?: string): ElementSchema | undefined {
  const { element: root, form } = domain;
  const top = schemaOf('domain').root;
  if (element !== root) {
    const { parent } = element;
    return parent && narrowed(schemaAt(parent, domain)?.child(element.name), element, open);
  }
  return narrowed(form === 'domain' ? top : top.child('devices')?.child(root.name), element, open);
}

function narrowed(
  schema: ElementSchema | undefined,
  { attributes }: XmlElement,
  open?: string,
): ElementSchema | undefined {
  const stated = attributes.filter(({ name, value }) => name !== open && value !== '');
  return schema?.given(stated.map(({ name, value }) => [name, value] as const));
}
