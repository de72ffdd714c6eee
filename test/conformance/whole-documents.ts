// How many of the recorded definitions this project prints whole, word for word, apart from what libvirt invents anew at
// each define (UUIDs and MAC addresses that the text does not state), labels and the emulator's path. One JSON object:
// percentages by source. Run by scripts/conformance.mjs, which gives the corpus.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { disagreementOn } from '../oracle/disagreement.js';

interface Case {
  readonly id: string;
  readonly source: string;
  readonly libvirt: string;
  readonly qemu: string;
  readonly input: string;
  readonly verdict: 'accept' | 'reject';
  readonly definition: string | null;
  /** Why the outcome is the host's doing; such cases are not counted. */
  readonly host: readonly string[];
}

const [corpus = '', reports = ''] = process.argv.slice(2);
const cases: Case[] = gunzipSync(readFileSync(corpus))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line));

/** The cases of libvirt's own tests come from faked machine lists without aliases, which no host has. */
const isLive = (source: string) => source.endsWith('-live');

const accepted = cases.filter(
  ({ source, verdict, host }) => isLive(source) && verdict === 'accept' && host.length === 0,
);
const sources = [...new Set(accepted.map(({ source }) => source))];

mkdirSync(reports, { recursive: true });
console.log(JSON.stringify(Object.fromEntries(sources.map(source => [source, shareOf(source)]))));

function shareOf(source: string): number {
  const members = accepted.filter(one => one.source === source);
  const differing = members.flatMap(one => {
    const disagreement = differenceIn(one);
    return disagreement
      ? [`${one.id}: ${disagreement.cluster}\n  libvirt: ${disagreement.libvirt}\n  ours: ${disagreement.ours}`]
      : [];
  });
  writeFileSync(join(reports, `${source}.whole.txt`), `${differing.join('\n')}\n`);
  return (100 * (members.length - differing.length)) / members.length;
}

function differenceIn({ input, definition, libvirt, qemu }: Case) {
  const profile = targetProfile(libvirt, qemu);
  if (!profile) throw new Error(`No profile for libvirt ${libvirt}.`);
  return disagreementOn(input, { verdict: 'accept', definition: definition ?? '' }, profile, 'document');
}
