import type { Profile } from '../../machine/profile.js';
import type { SchemaLifetime } from '../../schema/lifetime.js';

/** Whether the wanted libvirt has what the schemas of some releases have. */
export function isKnownTo({ since, until }: SchemaLifetime, { libvirt }: Profile): boolean {
  return (since === undefined || libvirt >= since) && (until === undefined || libvirt < until);
}
