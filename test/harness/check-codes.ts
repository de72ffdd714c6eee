import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { type BaseMachine, intoBaseDomain } from './base-domain.js';
import { judge } from './judge.js';

/** A fragment of the base domain, or a whole domain; on another machine if that is named. */
export type Sample = string | readonly [fragment: string, machine: BaseMachine];

/** Each of these is refused by libvirt, and for the code alone. */
export function checkRefused(samples: Readonly<Record<string, Sample>>, profile = newestProfile): void {
  for (const [code, sample] of Object.entries(samples)) {
    test(`${code} is reported`, () => assert.deepEqual(errorsIn(sample, profile), [code]));
  }
}

/** libvirt defines these, near as they come to a mistake. */
export function checkAccepted(samples: Readonly<Record<string, Sample>>, profile = newestProfile): void {
  for (const [title, sample] of Object.entries(samples)) {
    test(title, () => assert.deepEqual(errorsIn(sample, profile), []));
  }
}

function errorsIn(sample: Sample, profile: Profile): string[] {
  const [fragment, machine] = typeof sample === 'string' ? [sample] : sample;
  const text = intoBaseDomain(fragment, machine);
  judge(text, profile);
  const { findings } = new Snapshot(1, text, profile);
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}
