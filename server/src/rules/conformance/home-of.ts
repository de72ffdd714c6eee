import type { ElementSchema } from '../../schema/element-schema.js';
import { schemaOf } from '../../schema/schema.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import type { Ignored } from './ignored.js';

/** Where libvirt looks for an element of that name: a device among the devices, and what is none outside of them. */
export function homeOf({ element: { name }, parent }: Ignored, { domain }: Facts): XmlElement | undefined {
  const { root } = schemaOf('domain');
  const devices = domain.element.child('devices');
  if (domain.form === 'fragment' || !devices) return undefined;
  const [asDevice, atTop] = [root.child('devices')?.child(name), root.child(name)];
  if (asDevice && !atTop && parent !== devices) return hasRoom(devices, asDevice) ? devices : undefined;
  return atTop && !asDevice && parent === devices && hasRoom(domain.element, atTop) ? domain.element : undefined;
}

function hasRoom(home: XmlElement, { name, isRepeatable }: ElementSchema): boolean {
  return isRepeatable || !home.child(name);
}
