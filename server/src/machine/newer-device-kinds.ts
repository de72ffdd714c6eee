// Device kinds that older releases drop with all that is in them.
import { changes } from './changes.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Profile } from './profile.js';

const newer: ReadonlyMap<string, Lifetime> = new Map([
  ['crypto', changes.crypto],
  ['pstore', changes.pstore],
]);

/** Whether the release reads elements of this name in `<devices>`, if any does. */
export function readsDeviceKind(kind: string, profile: Profile): boolean {
  const since = newer.get(kind);
  return since === undefined || holdsIn(since, profile);
}
