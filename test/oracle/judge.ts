// Asks real libvirts about the domains of the rules' tests and writes down what they say: run it with
// `npm run judge`, once for each libvirt (see LIBVIRT_ORACLE in libvirt.ts). What was asked already is not asked again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesFrom, GATHER } from '../harness/judge.js';
import {
  digestOf,
  JUDGEMENTS,
  type Judged,
  type Judgement,
  RELEASES,
  type Release,
  readJudgements,
} from '../harness/judgements.js';
import { root } from '../harness/project.js';
import { filesUnder } from '../harness/sources.js';
import { harmIn } from './harm.js';
import { openOracle } from './libvirt.js';

const oracle = openOracle();
const release = RELEASES.find(each => each === oracle?.version.libvirt);
if (!oracle || !release)
  throw new Error(`No libvirt ${RELEASES.join(' or ')} answers. LIBVIRT_ORACLE names the command.`);

const domains = gathered();
const known = new Map(readJudgements().map(judgement => [judgement.digest, judgement]));
const asked = [...domains.values()].filter(judged => isOpen(judged, release));
const answers = oracle.defineAll(asked.map(({ text }) => text));
const words = new Map(asked.map(({ text }, n) => [text, wordsOf(answers[n])]));
const judgements = [...domains].map(([digest, judged]) => judgementOf(digest, judged, release));
writeFileSync(
  root + JUDGEMENTS,
  judgements
    .sort(byDigest)
    .map(each => `${JSON.stringify(each)}\n`)
    .join(''),
);

const differing = judgements.flatMap(judgement => {
  const judged = domains.get(judgement.digest);
  return judged ? differencesFrom(judged, judgement).map(difference => `${difference}, about\n${judged.text}\n`) : [];
});
for (const difference of differing) console.log(difference);
console.log(
  `${domains.size} domains, ${asked.length} of them shown to libvirt ${release}: ${differing.length} verdicts differ.`,
);
process.exitCode = differing.length ? 1 : 0;

type Gathered = Omit<Judged, 'near'> & { near: string[] };

/** The domains that the tests judge, those with several purposes once. */
function gathered(): Map<string, Gathered> {
  const folder = mkdtempSync(join(tmpdir(), 'judged-'));
  const file = join(folder, 'domains.jsonl');
  writeFileSync(file, '');
  const tests = filesUnder('out/test/rules').filter(path => path.endsWith('.test.js'));
  spawnSync(process.execPath, ['--test', ...tests], { cwd: root, env: { ...process.env, [GATHER]: file } });
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  rmSync(folder, { recursive: true });
  const domains = new Map<string, Gathered>();
  for (const line of lines) {
    const { near, ...judged } = JSON.parse(line) as Judged;
    const digest = digestOf(judged);
    const nears = [...(domains.get(digest)?.near ?? []), ...(near ? [near] : [])];
    domains.set(digest, { ...judged, near: [...new Set(nears)].sort() });
  }
  return domains;
}

function isOpen(judged: Gathered, release: Release): boolean {
  return known.get(digestOf(judged))?.refused[release] === undefined && harmIn(judged.text) === undefined;
}

function judgementOf(digest: string, { text, ...judged }: Gathered, release: Release): Judgement {
  const answer = words.get(text);
  const refused = { ...known.get(digest)?.refused, ...(answer !== undefined && { [release]: answer }) };
  const { near, ...rest } = judged;
  return { digest, ...rest, ...(near.length && { near }), refused };
}

/** Why libvirt refuses a text; `null` when it does not. */
function wordsOf(answer: ReturnType<NonNullable<typeof oracle>['define']> | undefined): string | null {
  return answer?.verdict === 'reject' ? answer.error : null;
}

function byDigest(a: Judgement, b: Judgement): number {
  return a.digest < b.digest ? -1 : 1;
}
