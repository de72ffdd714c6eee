import { suite } from 'node:test';
import { targetProfile } from '../../server/src/features/target-profile.js';
import type { Profile } from '../../server/src/machine/profile.js';
import type { BaseMachine } from './base-domain.js';
import { checkErrors } from './check-errors.js';

/** A fragment of the base domain, on another machine if that is named. */
export type Entry = string | readonly [fragment: string, machine: BaseMachine];

export interface TableRow {
  readonly code: string;
  /** libvirt refuses these, and for the code alone. */
  readonly refused: readonly Entry[];
  /** libvirt defines these, near as they come to the flaw. */
  readonly accepted: readonly Entry[];
}

/** A suite for each code: what must be reported, and what must stay silent, in the newest release or in another. */
export function checkTable(rows: readonly TableRow[], libvirt?: string): void {
  const profile = libvirt === undefined ? undefined : targetProfile(libvirt);
  for (const { code, refused, accepted } of rows) {
    suite(libvirt ? `${code} in ${libvirt}` : code, () => {
      for (const entry of refused) check('is reported in', entry, code, [code], profile);
      for (const entry of accepted) check('is no matter in', entry, code, [], profile);
    });
  }
}

/** A whole domain whose memory other processes share. */
export function sharing(devices: string): string {
  return [
    "<domain type='qemu'><name>demo</name><memory unit='MiB'>512</memory>",
    "<memoryBacking><access mode='shared'/></memoryBacking>",
    "<os><type arch='x86_64' machine='q35'>hvm</type></os>",
    `<devices>${devices}</devices></domain>`,
  ].join('');
}

function check(title: string, entry: Entry, near: string, codes: readonly string[], profile?: Profile): void {
  const [fragment, machine] = typeof entry === 'string' ? [entry] : entry;
  checkErrors(`${title} ${fragment}`, fragment, codes, machine, near, profile);
}
