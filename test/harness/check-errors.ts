import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import type { Profile } from '../../server/src/machine/profile.js';
import { type BaseMachine, intoBaseDomain } from './base-domain.js';
import { judge } from './judge.js';

/** A test: these errors, and no others, are found in a fragment put into the base domain. */
export function checkErrors(
  title: string,
  fragment: string,
  codes: readonly string[],
  machine?: BaseMachine,
  near?: string,
  profile?: Profile,
): void {
  test(title, () => {
    const text = intoBaseDomain(fragment, machine);
    const { findings } = new Snapshot(1, text, profile);
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code }) => code),
      codes,
    );
    judge(text, profile, near);
  });
}
