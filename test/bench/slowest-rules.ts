// Which rules cost most after a keystroke, when each version of a document succeeds the one before. What several rules
// share, the first that asks for it pays.
import { CommentedRules } from '../../server/src/features/policy/suppressions.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { rules } from '../../server/src/rules/index.js';
import type { Facts } from '../../server/src/rules/rule.js';
import type { BenchDocument } from './documents.js';
import { keystrokeTexts } from './keystrokes.js';
import { type Sample, sampleOf } from './statistics.js';

const WARM_UP_RUNS = 60;
const MEASURED_RUNS = 120;
const SHOWN = 20;

export interface RuleTime {
  readonly code: string;
  readonly time: Sample;
}

export function slowestRules({ text }: BenchDocument): readonly RuleTime[] {
  const texts = keystrokeTexts(text);
  const always = rules.filter(({ isOnRequest }) => !isOnRequest);
  const times = new Map<string, number[]>(always.map(({ code }) => [code, []]));
  let snapshot = new Snapshot(0, text);
  for (let nth = 0; nth < WARM_UP_RUNS + MEASURED_RUNS; nth++) {
    const next = new Snapshot(nth, texts[nth % 2] ?? '');
    next.succeed(snapshot);
    const facts = factsOf(next);
    for (const { code, check } of facts ? always : []) {
      const start = performance.now();
      for (const _ of check(facts as Facts));
      if (nth >= WARM_UP_RUNS) times.get(code)?.push(performance.now() - start);
    }
    snapshot = next;
  }
  const all = Array.from(times, ([code, each]) => ({ code, time: sampleOf(each) }));
  return all.sort((a, b) => b.time.median - a.time.median).slice(0, SHOWN);
}

function factsOf(snapshot: Snapshot): Facts | undefined {
  const { document, guest } = snapshot;
  const suppressions = new CommentedRules(document, new Map());
  return guest && { document, ...guest, elements: snapshot.elementsOf(guest.domain), suppressions };
}
