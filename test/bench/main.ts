// `npm run bench`: prints how fast the engine and the server are. Nothing fails here; the goals stand beside the figures.
import { type BenchDocument, benchDocuments } from './documents.js';
import { type LayerTimes, layers, layerTimes } from './in-process.js';
import { keystrokeTimes, steps } from './keystrokes.js';
import { type StdioTimes, stdioTimes } from './over-stdio.js';
import { requests, requestTimes } from './requests.js';
import { slowestRules } from './slowest-rules.js';
import { milliseconds, type Sample, short } from './statistics.js';
import { questions, questionTimes } from './while-typing.js';

interface Effort {
  readonly starts: number;
  readonly keystrokes: number;
  readonly goal: string;
}

const efforts: Readonly<Record<string, Effort>> = {
  x1: { starts: 15, keystrokes: 400, goal: '≤ 2' },
  x10: { starts: 5, keystrokes: 200, goal: '≤ 5' },
  x100: { starts: 3, keystrokes: 80, goal: '≤ 25' },
  maxpci: { starts: 3, keystrokes: 80, goal: '≤ 25' },
};

const documents = benchDocuments();
const inProcess = documents.map(document => ({ document, times: layerTimes(document) }));

print(
  'Read anew, in process, warm: median / p95 in ms',
  ['document', 'KB', 'devices', ...layers],
  inProcess.map(({ document, times }) => [
    ...description(document),
    ...layers.map(layer => milliseconds(times[layer])),
  ]),
);
printByDocument(
  'After a keystroke, in process, warm: median / p95 in ms; goal for the rules of x100: 5',
  steps,
  keystrokeTimes,
);
printByDocument(
  'Completion and hover in every state of a device being typed, in process: median / p95 in ms; goal 1, for x100 10',
  questions,
  questionTimes,
);
printByDocument(
  'Asked after a keystroke, in process: median / p95 in ms; goal for the rules of x100 with schema-violation: 50',
  requests,
  requestTimes,
);
print(
  'The rules that cost most after a keystroke in x100: median / p95 in ms',
  ['rule', 'time'],
  documents
    .filter(({ name }) => name === 'x100')
    .flatMap(slowestRules)
    .map(({ code, time }) => [code, milliseconds(time)]),
);
print('Growth, read anew: time per byte, x100 over x1; goal ≤ 1.2', [...layers], [layers.map(growth)]);

const overStdio: { document: BenchDocument; times: StdioTimes; effort: Effort }[] = [];
for (const document of documents) {
  const effort = efforts[document.name];
  if (effort) overStdio.push({ document, effort, times: await stdioTimes(document, effort.starts, effort.keystrokes) });
}
print(
  'Over stdio, no delay: median / p95 in ms; memory in MB',
  ['document', 'KB', 'devices', 'keystroke', 'goal', 'start → diagnostics', 'after open', 'after edits'],
  overStdio.map(({ document, effort, times }) => [
    ...description(document),
    milliseconds(times.keystroke),
    effort.goal,
    milliseconds(times.start),
    times.memoryAfterOpen?.toFixed(0) ?? '?',
    times.memoryAfterEdits?.toFixed(0) ?? '?',
  ]),
);

function description({ name, text, devices }: BenchDocument): string[] {
  return [name, (text.length / 1000).toFixed(0), String(devices)];
}

function growth(layer: keyof LayerTimes): string {
  const perByte = (name: string) => {
    const found = inProcess.find(({ document }) => document.name === name);
    return found ? found.times[layer].median / found.document.text.length : Number.NaN;
  };
  return short(perByte('x100') / perByte('x1'));
}

function printByDocument<Key extends string>(
  title: string,
  keys: readonly Key[],
  timesOf: (document: BenchDocument) => Readonly<Record<Key, Sample>>,
): void {
  const rows = documents.map(document => {
    const times = timesOf(document);
    return [...description(document), ...keys.map(key => milliseconds(times[key]))];
  });
  print(title, ['document', 'KB', 'devices', ...keys], rows);
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  console.log(`\n${title}\n\n${[head, ...rows].map(line).join('\n')}`);
}
