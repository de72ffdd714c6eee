import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { intoBaseDomain } from './base-domain.js';
import type { Sample } from './check-codes.js';
import { judge } from './judge.js';

/** libvirt defines each of these, and the code is found in it: once, at most as a warning, and with no error beside it. */
export function checkFound(samples: Readonly<Record<string, Sample>>): void {
  for (const [code, sample] of Object.entries(samples)) {
    test(`${code} is found`, () => {
      const found = findingsIn(sample);
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'error').map(finding => finding.code),
        [],
      );
      assert.equal(found.filter(finding => finding.code === code).length, 1);
    });
  }
}

/** Near as they come to it, these are not what the code is about. */
export function checkSilent(samples: Readonly<Record<string, Sample>>): void {
  for (const [code, sample] of Object.entries(samples)) {
    test(`${code} is not found`, () => assert.ok(!findingsIn(sample, code).some(finding => finding.code === code)));
  }
}

function findingsIn(sample: Sample, near?: string) {
  const [fragment, machine] = typeof sample === 'string' ? [sample] : sample;
  const text = intoBaseDomain(fragment, machine);
  judge(text, undefined, near);
  return new Snapshot(1, text).findings;
}
