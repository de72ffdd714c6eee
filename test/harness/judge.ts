// What real libvirts said of the domains that the rules' tests are about. Each of them was shown to libvirt as it stands:
// a test cannot pass for a text that libvirt would judge otherwise, nor for one that it was never asked about.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import type { Finding } from '../../server/src/features/findings.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { foundIn } from './found-in.js';
import { digestOf, type Judged, type Judgement, RELEASES, type Release, readJudgements } from './judgements.js';
import { isForLackOfHost } from './lacking-on-host.js';
import { sampleHost } from './sample-host.js';

/** The file in which the judged domains are gathered rather than checked, where they are about to be asked about. */
export const GATHER = 'GATHER_JUDGED_DOMAINS';

let byDigest: ReadonlyMap<string, Judgement> | undefined;

/** Holds the errors that are found in a domain to what real libvirts said of it. */
export function judge(text: string, { host }: Profile = newestProfile, near?: string): void {
  const onHost = host !== undefined;
  const judged: Judged = { text, found: codesIn(text, onHost), ...(onHost && { onHost }), ...(near && { near }) };
  const gathered = process.env[GATHER];
  if (gathered) appendFileSync(gathered, `${JSON.stringify(judged)}\n`);
  else check(judged);
}

function check(judged: Judged): void {
  byDigest ??= new Map(readJudgements().map(judgement => [judgement.digest, judgement]));
  const judgement = byDigest.get(digestOf(judged));
  assert.ok(judgement, `no libvirt was asked about this (npm run judge):\n${judged.text}`);
  assert.deepEqual(
    judgement.found.filter(code => !judged.found.includes(code)),
    [],
    'what was found when libvirt was asked is found still (or: npm run judge)',
  );
  for (const difference of differencesFrom(judged, judgement)) assert.fail(`${difference}, about\n${judged.text}`);
}

/** Where libvirt's verdict is not ours, in words. */
export function differencesFrom({ text, onHost, found }: Omit<Judged, 'near'>, { refused }: Judgement): string[] {
  // Of a template libvirt gets to see what is made of it, and it heeds no comments.
  if (found.includes('xml-template') || text.includes('<!-- libvirt-disable')) return [];
  return RELEASES.flatMap(release => {
    const words = refused[release];
    if (words === undefined || (words && isForLackOfHost(words))) return [];
    const errors = findingsIn(text, release, onHost).filter(({ severity }) => severity === 'error');
    if (errors.length > 0 === (words !== null)) return [];
    const ours = errors.map(({ code }) => code).join(' ');
    return [`libvirt ${release} says ${words ?? 'nothing'}, we say ${ours || 'nothing'}`];
  });
}

/** For whichever release. */
function codesIn(text: string, onHost: boolean): string[] {
  const codes = RELEASES.flatMap(release => findingsIn(text, release, onHost).map(({ code }) => code));
  return [...new Set(codes)].sort();
}

/** A domain is looked at for its codes first, and then for its errors. */
let latest: { readonly key: string; readonly findings: readonly Finding[] }[] = [];

function findingsIn(text: string, release: Release, onHost = false): readonly Finding[] {
  const key = `${release} ${onHost} ${text}`;
  const known = latest.find(each => each.key === key);
  if (known) return known.findings;
  const findings = foundIn(new Snapshot(1, text, profileOf(release, onHost)));
  latest = [{ key, findings }, ...latest].slice(0, RELEASES.length);
  return findings;
}

function profileOf(release: Release, onHost: boolean): Profile {
  const profile = targetProfile(release);
  assert.ok(profile);
  return onHost ? { ...profile, host: sampleHost(release) } : profile;
}
