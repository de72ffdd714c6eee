// What libvirt's schema says about an element of the text, as far as its attributes tell which of its forms it has.

import type { Domain } from '../../model/domain.js';
import type { ElementSchema } from '../../schema/element-schema.js';
import { schemaOf } from '../../schema/schema.js';
import type { XmlElement } from '../../xml/tree.js';
import { schemaName } from './namespaces.js';

/** `undefined` for what libvirt does not know there. An attribute that is `open` tells nothing: its value is being chosen. */
export function schemaAt(element: XmlElement, domain: Domain, open?: string): ElementSchema | undefined {
  const { element: root, form } = domain;
  const top = schemaOf('domain').root;
  if (element !== root) {
    const { parent } = element;
    return parent && narrowed(schemaAt(parent, domain)?.child(schemaName(element, root)), element, open);
  }
  return narrowed(form === 'domain' ? top : top.child('devices')?.child(root.name), element, open);
}

function narrowed(schema: ElementSchema | undefined, element: XmlElement, open?: string): ElementSchema | undefined {
  const telling = schema && tellingAttributes(schema, element, open);
  return schema && telling?.length ? narrowedOnce(schema, telling) : schema;
}

type Stated = readonly [name: string, value: string];

/** Words of a list tell the forms of an element apart; numbers and free texts do not. */
function tellingAttributes(schema: ElementSchema, { attributes }: XmlElement, open: string | undefined): Stated[] {
  return attributes.flatMap(({ name, value }): Stated[] => {
    const isTelling = name !== open && schema.attribute(name)?.value.words.some(word => word.value === value);
    return isTelling ? [[name, value]] : [];
  });
}

/** Documents state the same few words again and again, and a form is costly to work out. */
const narrowedBefore = new WeakMap<ElementSchema, Map<string, ElementSchema>>();

function narrowedOnce(schema: ElementSchema, stated: readonly Stated[]): ElementSchema {
  const known = narrowedBefore.get(schema) ?? new Map<string, ElementSchema>();
  narrowedBefore.set(schema, known);
  const key = stated.map(([name, value]) => `${name}=${value}`).join(' ');
  const found = known.get(key) ?? schema.given(stated);
  known.set(key, found);
  return found;
}
