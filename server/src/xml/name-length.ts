import { utf8Length } from './characters.js';
import type { Wrong } from './faults.js';
import { NAME_BYTES } from './limits.js';

/** A character takes three bytes at most, or two characters four. */
const SURELY_SHORT = NAME_BYTES.value / 3;

/** Whether a name is longer than libvirt reads. */
export function wrongName(name: string): Wrong | undefined {
  if (name.length <= SURELY_SHORT) return undefined;
  return utf8Length(name) > NAME_BYTES.value ? ['name-too-long', String(NAME_BYTES.value)] : undefined;
}

/** The same for the names of elements and attributes: either side of the colon may be as long. */
export function wrongQualifiedName(name: string): Wrong | undefined {
  if (name.length <= SURELY_SHORT) return undefined;
  const colon = name.indexOf(':');
  return colon < 0 ? wrongName(name) : (wrongName(name.slice(0, colon)) ?? wrongName(name.slice(colon + 1)));
}
