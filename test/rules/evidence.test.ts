// Every code rests on what a real libvirt did with several documents: a rule that knows its own example alone is a guess.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rules } from '../../server/src/rules/index.js';
import { RELEASES, readJudgements } from '../harness/judgements.js';

const judgements = readJudgements();
/** More than one would be too many for a real libvirt, which never comes to an end. */
const HARMFUL = ['disk-target-index-huge'];
const codes = rules.filter(({ isOnRequest }) => !isOnRequest).map(({ code }) => code);

suite('the domains that libvirt was asked about', () => {
  test('are two at least for each code', () => {
    const found = counted(judgements.flatMap(judgement => judgement.found));
    assert.deepEqual(
      codes.filter(code => (found.get(code) ?? 0) < 2 && !HARMFUL.includes(code)),
      [],
    );
  });

  test('for each code come near to it once at least without having the flaw', () => {
    const near = counted(judgements.flatMap(judgement => judgement.near ?? []));
    assert.deepEqual(
      codes.filter(code => !near.has(code)),
      [],
    );
  });

  test('were shown to each release, but for those that would harm it', () => {
    const unasked = judgements.filter(({ refused }) => RELEASES.some(release => refused[release] === undefined));
    assert.ok(unasked.length < 20, `${unasked.length} were not`);
  });
});

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
