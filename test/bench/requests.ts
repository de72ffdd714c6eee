// What else an editor asks for after a keystroke, and what rules cost that are off unless somebody wants them.
import { foldings } from '../../server/src/features/folding.js';
import { occurrencesIn } from '../../server/src/features/references/named.js';
import { semanticTokens } from '../../server/src/features/semantic-tokens.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile } from '../../server/src/machine/profile.js';
import type { BenchDocument } from './documents.js';
import { flat, keystrokeTexts } from './keystrokes.js';
import { type Sample, sampleOf } from './statistics.js';

export const requests = ['rules with schema', 'names', 'tokens', 'folding'] as const;

export type Request = (typeof requests)[number];

const WARM_UP_RUNS = 20;
const MEASURED_RUNS = 60;

const validating = new Map([['schema-violation', 'error']] as const);

const asked: Readonly<Record<Request, (snapshot: Snapshot) => unknown>> = {
  'rules with schema': snapshot => snapshot.findings,
  names: ({ guest }) => guest && occurrencesIn(guest),
  tokens: semanticTokens,
  folding: foldings,
};

export function requestTimes({ text }: BenchDocument): Readonly<Record<Request, Sample>> {
  const texts = keystrokeTexts(text);
  const times: Record<Request, number[]> = { 'rules with schema': [], names: [], tokens: [], folding: [] };
  let snapshot = new Snapshot(0, text, newestProfile, validating);
  for (let nth = 0; nth < WARM_UP_RUNS + MEASURED_RUNS; nth++) {
    const next = new Snapshot(nth, flat(texts[nth % 2] ?? ''), newestProfile, validating);
    next.succeed(snapshot);
    void next.guest;
    for (const request of requests) {
      const start = performance.now();
      asked[request](next);
      if (nth >= WARM_UP_RUNS) times[request].push(performance.now() - start);
    }
    snapshot = next;
  }
  return {
    'rules with schema': sampleOf(times['rules with schema']),
    names: sampleOf(times.names),
    tokens: sampleOf(times.tokens),
    folding: sampleOf(times.folding),
  };
}
