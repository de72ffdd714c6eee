import { readsDeviceKind } from '../../machine/newer-device-kinds.js';
import type { ModelError } from '../../model/errors.js';
import type { Facts } from '../rule.js';
import { deviceOf } from './device-of.js';

/** The values that libvirt of the target version looks at and cannot read. */
export function readErrors({ domain, definition }: Pick<Facts, 'domain' | 'definition'>): ModelError[] {
  return domain.errors.filter(({ element }) => !element || readsDeviceKind(deviceOf(element).name, definition.profile));
}
