// `npm run oracle -- N [--seed S] [--family F] [--style T] [--strict]`: random domains, defined by a real libvirt and by us; the
// commonest differences are shown in their smallest form. `npm run oracle -- record [SHARE]` writes down the libvirt's answers.
import { parseArgs } from 'node:util';
import { type Disagreement, disagreementOn } from './disagreement.js';
import { type CaseStyle, drawnCase, type Wish } from './generate/case.js';
import { type Answer, type Oracle, openOracle } from './libvirt.js';
import { minimised } from './minimise.js';
import { ourAnswer, profileOf } from './ours.js';
import { answered } from './questions.js';
import { record } from './record.js';
import { printSketch, readSketch } from './sketch.js';

const BATCH = 200;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of the first domain; the others follow it, so that any of them can be had alone. */
    seed: { type: 'string', default: '1' },
    family: { type: 'string' },
    style: { type: 'string' },
    /** Only differences whose cluster has this in its name. */
    only: { type: 'string' },
    /** How many clusters to show an example of. */
    examples: { type: 'string', default: '1' },
    /** Compare whole documents, not devices and addresses alone. */
    strict: { type: 'boolean', default: false },
    /** Only domains that libvirt accepts. */
    accepted: { type: 'boolean', default: false },
  },
});

const oracle = openOracle();
if (!oracle) throw new Error('No libvirt answers. LIBVIRT_ORACLE names the command to reach one.');
const [first, share] = positionals;
if (first === 'record') console.log(record(oracle, 'test/conformance', Number(share ?? 1)));
else compareMany(oracle, Number(first ?? 200));

interface Found extends Disagreement {
  readonly seed: number;
  readonly xml: string;
}

function compareMany(real: Oracle, count: number): void {
  const wish: Wish = { family: values.family, style: values.style as CaseStyle | undefined };
  const found: Found[] = [];
  const started = performance.now();
  for (let done = 0; done < count; done += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) => Number(values.seed) + done + n);
    const answers = answered(
      real,
      seeds.map(seed => drawnCase(wish, seed)),
    );
    found.push(...answers.flatMap(({ xml, answer }, n) => foundIn(real, xml, answer, seeds[n] ?? 0)));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { libvirt, qemu } = real.version;
  console.log(`${count} domains, libvirt ${libvirt} with QEMU ${qemu}: ${found.length} differ, ${seconds} s`);
  report(real, found);
  process.exitCode = found.length ? 1 : 0;
}

function foundIn(real: Oracle, xml: string, answer: Answer, seed: number): Found[] {
  const disagreement = disagree(real, xml, answer);
  return disagreement ? [{ ...disagreement, seed, xml }] : [];
}

function disagree(real: Oracle, xml: string, answer: Answer): Disagreement | undefined {
  if (values.accepted && answer.verdict === 'reject') return undefined;
  const disagreement = disagreementOn(xml, answer, profileOf(real), values.strict ? 'document' : 'devices');
  return disagreement && (!values.only || disagreement.cluster.includes(values.only)) ? disagreement : undefined;
}

/** The clusters by size, and the first case of the largest ones in its smallest form. */
function report(real: Oracle, found: readonly Found[]): void {
  const clusters = new Map<string, Found[]>();
  for (const one of found) clusters.set(one.cluster, [...(clusters.get(one.cluster) ?? []), one]);
  const bySize = [...clusters].sort(([, a], [, b]) => b.length - a.length);
  for (const [cluster, cases] of bySize) {
    const seeds = cases.slice(0, 3).map(({ seed }) => seed);
    console.log(`${`${cases.length}`.padStart(5)}  ${cluster}  (seed ${seeds.join(', ')})`);
  }
  for (const [, [example]] of bySize.slice(0, Number(values.examples))) if (example) show(real, example);
}

function show(real: Oracle, { seed, xml, cluster }: Found): void {
  const document = printSketch(smallest(real, xml, cluster));
  const answer = real.define(document);
  const own = ourAnswer(document, profileOf(real));
  console.log(`\n=== ${cluster}\n--- seed ${seed}, made smaller:\n${document}`);
  console.log(`--- libvirt:\n${answer.verdict === 'accept' ? answer.definition : answer.error}`);
  console.log(`--- ours:\n${own.verdict === 'accept' ? own.definition : own.codes.join(' ')}`);
}

function smallest(real: Oracle, xml: string, cluster: string) {
  return minimised(readSketch(xml), sketches => {
    const documents = sketches.map(sketch => printSketch(sketch));
    const answers = real.defineAll(documents);
    return documents.map((document, n) => {
      const answer = answers[n];
      return answer !== undefined && disagree(real, document, answer)?.cluster === cluster;
    });
  });
}
