import assert from 'node:assert/strict';
import { type BaseMachine, intoBaseDomain } from './base-domain.js';
import { deindented } from './check-findings.js';
import { checkFixes, fixesOf } from './check-fix.js';

/** The fixes for the findings with a code, by their titles, best first; each keeps to what every fix must. */
export function checkTitles(fragment: string, code: string, titles: readonly string[], machine?: BaseMachine): void {
  const text = intoBaseDomain(deindented(fragment), machine);
  assert.deepEqual(
    fixesOf(text, code).map(({ title }) => title),
    titles,
  );
  checkFixes(text);
}
