import { insertPorts } from '../rules/fixes/insert-ports.js';
import type { TextEdit } from '../text/edit.js';
import { canBeAssigned } from './assign/assign.js';
import type { Snapshot } from './snapshot.js';

/** The edits after which so many more ports are free for hotplug; none where there is no way to. */
export function portEdits(count: number, { guest, document }: Snapshot): readonly TextEdit[] {
  if (!canBeAssigned(guest) || count < 1) return [];
  return insertPorts(count, { ...guest, document })[0]?.edits ?? [];
}
