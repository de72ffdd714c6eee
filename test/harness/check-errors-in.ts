import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { judge } from './judge.js';

/** What a release of libvirt refuses these whole domains for. */
export function checkErrorsIn(
  libvirt: string,
  cases: Readonly<Record<string, readonly [text: string, codes: readonly string[]]>>,
): void {
  for (const [title, [text, codes]] of Object.entries(cases)) {
    test(`${title}, for ${libvirt}`, () => {
      const { refusals } = new Snapshot(1, text, targetProfile(libvirt));
      assert.deepEqual(
        refusals.map(({ code }) => code),
        codes,
      );
      judge(text);
    });
  }
}
