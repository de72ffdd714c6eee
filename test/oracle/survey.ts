// `npm run survey -- [--only WORD] [--again FILE] [--out FILE]`: every small change to documents that the libvirt accepts, one at
// a time, each sort once. It shows what only libvirt refuses and what only we do.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../../server/src/rules/index.js';
import { intoBaseDomain } from '../harness/base-domain.js';
import { catalogueCases, hasCorpus, recordedDomains, wildDomains } from '../harness/corpus.js';
import { examples } from '../harness/examples.js';
import { unmark } from '../harness/marks.js';
import { examplesOf } from '../harness/pages.js';
import { type Alteration, alterationsOf, vocabularyOf } from './alterations.js';
import { disagreementOn } from './disagreement.js';
import { harmIn } from './harm.js';
import { type Answer, type Oracle, openOracle } from './libvirt.js';
import { profileOf } from './ours.js';
import { printSketch, readSketch, type Sketch } from './sketch.js';

const { values } = parseArgs({
  options: {
    /** Only alterations whose key has this in it. */
    only: { type: 'string', default: '' },
    /** What an earlier run has written: ask that again. */
    again: { type: 'string' },
    /** Where to write all that differ. */
    out: { type: 'string', default: '.cache/survey.jsonl' },
  },
});

const BATCH = 200;
const oracle = openOracle();
if (!oracle) throw new Error('No libvirt answers. LIBVIRT_ORACLE names the command to reach one.');
survey(oracle);

interface Question {
  readonly key: string;
  readonly xml: string;
}

interface Found extends Question {
  readonly cluster: string;
  readonly libvirt: string;
  readonly ours: string;
}

function survey(real: Oracle): void {
  const questions = values.again ? earlierQuestions(values.again) : newQuestions(real);
  console.log(`${questions.length} alterations, libvirt ${real.version.libvirt}`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, '');
  const found: Found[] = [];
  const profile = profileOf(real);
  for (let first = 0; first < questions.length; first += BATCH) {
    const batch = questions.slice(first, first + BATCH);
    for (const [n, answer] of answersTo(real, batch).entries()) {
      const question = batch[n];
      if (!question || !answer) continue;
      const disagreement = disagreementOn(question.xml, answer, profile, 'devices');
      if (!disagreement) continue;
      found.push({ ...question, ...disagreement });
      appendFileSync(values.out, `${JSON.stringify({ ...question, ...disagreement })}\n`);
    }
  }
  report(found, questions.length);
}

function earlierQuestions(file: string): Question[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line)).filter(({ key }) => key.includes(values.only));
}

function newQuestions(real: Oracle): Question[] {
  const seeds = acceptedSeeds(real);
  console.log(`${seeds.length} documents`);
  return questionsFrom(seeds, vocabularyOf(seeds));
}

function report(found: readonly Found[], asked: number): void {
  console.log(`${asked} alterations: ${found.length} differ`);
  const clusters = new Map<string, Found[]>();
  for (const one of found) clusters.set(one.cluster, [...(clusters.get(one.cluster) ?? []), one]);
  for (const [cluster, cases] of [...clusters].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${`${cases.length}`.padStart(5)}  ${cluster}`);
    for (const { key } of cases.slice(0, 3)) console.log(`         ${key}`);
  }
}

/** The smallest documents first, so that what differs is shown in a small one. */
function acceptedSeeds(real: Oracle): Sketch[] {
  const texts = [...new Set(seedTexts())].filter(text => !harmIn(text)).sort((a, b) => a.length - b.length);
  const questions = texts.flatMap(text => {
    const sketch = sketchOf(text);
    return sketch ? [{ key: 'as it is', xml: printSketch(sketch) }] : [];
  });
  const accepted: Sketch[] = [];
  for (let first = 0; first < questions.length; first += BATCH) {
    const batch = questions.slice(first, first + BATCH);
    for (const [n, answer] of answersTo(real, batch).entries()) {
      if (answer?.verdict === 'accept') accepted.push(readSketch(batch[n]?.xml ?? ''));
    }
  }
  return accepted;
}

function seedTexts(): string[] {
  const pages = rules.flatMap(({ code }) => examplesOf(code));
  const own = pages.map(({ marked, machine }) => intoBaseDomain(unmark(marked).text, machine));
  const collected = hasCorpus()
    ? [
        ...recordedDomains().map(({ input }) => input),
        ...wildDomains().map(({ run_input: input }) => input),
        ...catalogueCases().map(({ document }) => document),
      ]
    : [];
  return [...own, ...examples().map(({ text }) => text), ...collected].map(adapted);
}

/** Without KVM, and with machines that there still are. */
function adapted(text: string): string {
  return text
    .replace(/(<domain\b[^>]*\btype=)(['"])[a-z]+\2/, "$1'qemu'")
    .replace(/\bmachine=(['"])pc(?:-i440fx)?-[\w.-]*\1/, "machine='pc'")
    .replace(/\bmachine=(['"])pc-q35-[\w.-]*\1/, "machine='q35'")
    .replace(/\bmachine=(['"])(virt|pseries|s390-ccw-virtio)-[\w.-]*\1/, "machine='$2'");
}

function sketchOf(text: string): Sketch | undefined {
  try {
    return readSketch(text);
  } catch {
    return undefined;
  }
}

function questionsFrom(seeds: readonly Sketch[], vocabulary: ReturnType<typeof vocabularyOf>): Question[] {
  const questions = new Map<string, string>();
  for (const seed of seeds) {
    for (const { key, altered } of alterationsOf(seed, vocabulary)) {
      if (questions.has(key) || !key.includes(values.only)) continue;
      const xml = printed({ key, altered });
      if (!harmIn(xml)) questions.set(key, xml);
    }
  }
  return Array.from(questions, ([key, xml]) => ({ key, xml }));
}

function printed({ altered }: Alteration): string {
  return printSketch(altered());
}

/** A question that gets no answer is told and left out. */
function answersTo(real: Oracle, questions: readonly Question[]): (Answer | undefined)[] {
  try {
    return real.defineAll(questions.map(({ xml }) => xml));
  } catch (error) {
    const [only] = questions;
    if (only && questions.length === 1) {
      console.log(`no answer about ${only.key}: ${String(error).slice(0, 200)}`);
      return [undefined];
    }
    const half = questions.length >> 1;
    return [...answersTo(real, questions.slice(0, half)), ...answersTo(real, questions.slice(half))];
  }
}
