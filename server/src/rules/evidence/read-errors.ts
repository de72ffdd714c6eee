import { readsDeviceKind } from '../../machine/newer-device-kinds.js';
import type { ModelError } from '../../model/errors.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** The values that libvirt of the target version looks at and cannot read. */
export function readErrors({ domain, definition }: Pick<Facts, 'domain' | 'definition'>): ModelError[] {
  return domain.errors.filter(({ element }) => {
    const device = deviceOf(element);
    return !device || readsDeviceKind(device.name, definition.profile);
  });
}

function deviceOf(element: XmlElement | undefined): XmlElement | undefined {
  return !element || element.parent?.name === 'devices' ? element : deviceOf(element.parent);
}
