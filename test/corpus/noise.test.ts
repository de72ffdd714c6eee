// What the rules say about domains that people published and libvirt accepts. All of it must be worth reading: half of
// them are to have hardly any warning. `node --test out/test/corpus/noise.test.js` prints what is found, and how often.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding } from '../../server/src/features/findings.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { hasCorpus, wildDomains } from '../harness/corpus.js';

/** Of warnings alone, and with infos. */
const LIMITS = { warnings: 3, warningsAndInfos: 6 };

if (hasCorpus()) {
  suite('domains that work', () => {
    const accepted = wildDomains().filter(({ oracle }) => oracle?.['12.8']?.verdict === 'accepted');
    const found = accepted.map(({ input }) => new Snapshot(1, input).findings);

    test('are seldom warned of', t => {
      const warnings = medianOf(found, ['warning']);
      const warningsAndInfos = medianOf(found, ['warning', 'info']);
      t.diagnostic(`median of ${accepted.length}: ${warnings} warnings, ${warningsAndInfos} with infos`);
      for (const line of tally(found)) t.diagnostic(line);
      assert.ok(warnings <= LIMITS.warnings && warningsAndInfos <= LIMITS.warningsAndInfos);
    });

    test('are told nothing twice at one place', () => {
      const twice = found.flatMap(findings => {
        const keys = findings.map(({ code, span }) => `${code} ${span.start}`);
        return keys.filter((key, nth) => keys.indexOf(key) !== nth);
      });
      assert.deepEqual(twice, []);
    });
  });
}

function medianOf(found: readonly (readonly Finding[])[], severities: readonly string[]): number {
  const counts = found.map(findings => findings.filter(({ severity }) => severities.includes(severity)).length);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** How often each code is found, and in how many domains; the most frequent first. */
function tally(found: readonly (readonly Finding[])[]): string[] {
  const domains = new Map<string, number>();
  const times = new Map<string, number>();
  for (const findings of found) {
    const codes = findings.map(({ severity, code }) => `${severity} ${code}`);
    for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
    for (const code of new Set(codes)) domains.set(code, (domains.get(code) ?? 0) + 1);
  }
  const rows = [...domains].sort(([, a], [, b]) => b - a);
  return rows.map(([code, count]) => `${code}: ${times.get(code)} in ${count}`);
}
