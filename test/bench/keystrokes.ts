// What one keystroke costs in process, when each version of a document succeeds the one before.
import { Snapshot } from '../../server/src/features/snapshot.js';
import type { BenchDocument } from './documents.js';
import { type Sample, sampleOf } from './statistics.js';

export const steps = ['tree', 'guest', 'rules', 'all'] as const;

export type Step = (typeof steps)[number];

export type StepTimes = Readonly<Record<Step, Sample>>;

const WARM_UP_MS = 400;
const MEASURED_MS = 1200;
const FEWEST_RUNS = 15;

/** A letter comes into the name of a network card's network in the middle of the document, and goes again. */
export function keystrokeTexts(text: string): readonly string[] {
  const place = text.indexOf("network='default", text.length / 2) + "network='".length;
  return [`${text.slice(0, place)}x${text.slice(place)}`, text];
}

export function keystrokeTimes({ text }: BenchDocument): StepTimes {
  const texts = keystrokeTexts(text);
  const times: Record<Step, number[]> = { tree: [], guest: [], rules: [], all: [] };
  let snapshot = new Snapshot(0, text);
  void snapshot.findings;

  const warm = performance.now() + WARM_UP_MS;
  const end = warm + MEASURED_MS;
  for (let nth = 0; performance.now() < end || times.all.length < FEWEST_RUNS; nth++) {
    const next = new Snapshot(nth, flat(texts[nth % 2] ?? ''));
    const start = performance.now();
    next.succeed(snapshot);
    void next.document;
    const parsed = performance.now();
    void next.guest;
    const defined = performance.now();
    void next.findings;
    const done = performance.now();
    snapshot = next;
    if (start < warm) continue;
    times.tree.push(parsed - start);
    times.guest.push(defined - parsed);
    times.rules.push(done - defined);
    times.all.push(done - start);
  }
  const { tree, guest, rules, all } = times;
  return { tree: sampleOf(tree), guest: sampleOf(guest), rules: sampleOf(rules), all: sampleOf(all) };
}

/** As an editor's text is: another string than the one before, and in one piece. */
export function flat(text: string): string {
  return ` ${text}`.slice(1);
}
