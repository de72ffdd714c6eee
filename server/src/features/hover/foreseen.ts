import type { Guest } from '../snapshot.js';

/** Whether libvirt's decisions can be told: not for a bare device, whose guest is unknown. */
export function isForeseen({ domain, definition }: Guest): boolean {
  return domain.form === 'domain' && definition.isCertain;
}
