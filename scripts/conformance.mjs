// `npm run conformance`: how far the built program agrees with recorded answers of real libvirts, compared with the
// figures in test/conformance/figures.json. A figure that has become worse fails; `-- --update` records the new ones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve(process.env.LIBVIRT_XML_CORPUS ?? join('..', 'shared', 'corpus'));
const DOMAINS = join(CORPUS, 'domains.jsonl.gz');
const GRADER = join(CORPUS, 'grade.py');
const FIGURES = join('test', 'conformance', 'figures.json');
const REPORTS = join('.cache', 'conformance');

const SOURCES = ['libvirt-12.8-live', 'libvirt-11.3-tests', 'libvirt-9.0-live'];

/** What is compared, as the grader calls it; all but `wrongly refused` are percentages that should be 100. */
const COLUMNS = {
  verdict: 'verdict',
  pci: 'pci',
  other: 'other',
  decided: 'decided',
  domain: 'domains_exact',
  whole: 'whole documents',
  'wrongly refused': 'false_positives',
};

const reason = whyNot();
if (reason) console.log(`conformance: not run, ${reason}`);
else compare();

function whyNot() {
  if (!existsSync(DOMAINS) || !existsSync(GRADER)) return `no corpus at ${CORPUS}`;
  if (spawnSync('python3', ['--version']).status !== 0) return 'no python3 for the grader';
  return undefined;
}

function compare() {
  mkdirSync(REPORTS, { recursive: true });
  const known = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  const whole = wholeDocuments();
  const figures = Object.fromEntries(SOURCES.map(source => [source, figuresOf(source, whole[source])]));
  printTable(figures);

  const changes = SOURCES.flatMap(source => changesIn(source, known[source] ?? {}, figures[source]));
  for (const { text } of changes) console.log(text);
  console.log(`The clusters of mismatches are in ${REPORTS}.`);
  if (process.argv.includes('--update')) writeFileSync(FIGURES, `${JSON.stringify(figures, undefined, 2)}\n`);
  else if (changes.some(({ isWorse }) => isWorse)) fail('conformance: worse than recorded');
  else if (changes.length) console.log('Better than recorded: npm run conformance -- --update');
}

/** Beyond the grader: definitions printed whole as libvirt prints them, in per cent by source. */
function wholeDocuments() {
  const script = join('out', 'test', 'conformance', 'whole-documents.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, DOMAINS, REPORTS], { encoding: 'utf8' });
  if (status !== 0) fail(`conformance: ${script} failed\n${stderr}`);
  return JSON.parse(stdout);
}

function figuresOf(source, wholeShare) {
  const report = join(REPORTS, `${source}.json`);
  const clusters = join(REPORTS, `${source}.clusters.txt`);
  const options = ['--source', source, '--json', report, '--clusters', clusters];
  const { status, stderr } = spawnSync(
    'python3',
    [GRADER, DOMAINS, ...options, '--', process.execPath, join('dist', 'cli.js'), '--batch'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) fail(`conformance: the grader failed on ${source}\n${stderr}`);
  if (stderr) console.error(stderr.trim());
  const graded = { ...JSON.parse(readFileSync(report, 'utf8')), 'whole documents': wholeShare };
  if (graded.unanswered) fail(`conformance: ${graded.unanswered} of ${graded.cases} questions without an answer`);
  return Object.fromEntries(Object.entries(COLUMNS).map(([column, name]) => [column, rounded(graded[name])]));
}

/** The grader prints hundredths of a percent; more would tell of noise. */
function rounded(value) {
  if (value === undefined) return undefined;
  return Math.round(value * 100) / 100;
}

function printTable(figures) {
  const cell = (value, column) => String(value).padStart(Math.max(column.length, 7));
  const shown = (value, column) => cell(column === 'wrongly refused' ? value : (value?.toFixed(2) ?? '–'), column);
  const width = Math.max(...SOURCES.map(source => source.length));
  const columns = Object.keys(COLUMNS);
  console.log(['source'.padEnd(width), ...columns.map(column => cell(column, column))].join('  '));
  for (const source of SOURCES) {
    const cells = columns.map(column => shown(figures[source][column], column));
    console.log([source.padEnd(width), ...cells].join('  '));
  }
}

function changesIn(source, before, now) {
  return Object.keys(COLUMNS)
    .filter(column => before[column] !== now[column])
    .map(column => {
      const isWorse = column === 'wrongly refused' ? now[column] > before[column] : now[column] < before[column];
      const sign = isWorse ? '✗' : '✓';
      return { isWorse, text: `${sign} ${source}: ${column} ${before[column] ?? '–'} → ${now[column]}` };
    });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
