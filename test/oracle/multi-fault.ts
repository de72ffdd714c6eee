// Asks a real libvirt about the documents of test/rules/multi-fault and writes its answers down: run it with
// `node out/test/oracle/multi-fault.js`. It must refuse a document until the last of its errors is repaired, also when the
// rules' own fixes do that, and accept it then.
import { writeFileSync } from 'node:fs';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import {
  digestOf,
  type MultiFault,
  multiFaults,
  RECORD,
  type RecordedFaults,
  textsOf,
} from '../harness/multi-fault.js';
import { root } from '../harness/project.js';
import { type Answer, openOracle } from './libvirt.js';

interface Question {
  readonly about: string;
  readonly text: string;
}

const oracle = openOracle();
if (!oracle) throw new Error('No libvirt answers. LIBVIRT_ORACLE names the command to reach one.');
const { libvirt } = oracle.version;
const documents = multiFaults();
const questions = documents.flatMap(questionsAbout);
const answers = oracle.defineAll(questions.map(({ text }) => text));
const answerByText = new Map(questions.map(({ text }, n) => [text, answers[n]]));

const wrong = questions.filter(({ text }) => (wordsOf(text) === null) !== isAccepted(text));
for (const { about, text } of wrong) console.log(`libvirt disagrees about ${about}: ${wordsOf(text) ?? 'accepted'}`);
writeFileSync(root + RECORD, `${documents.map(document => JSON.stringify(recordOf(document))).join('\n')}\n`);
console.log(
  `${documents.length} documents, ${questions.length - wrong.length} of ${questions.length} answers are ours.`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;

function questionsAbout(document: MultiFault): Question[] {
  const { together, alone, repairing, right } = textsOf(document);
  const { title } = document;
  return [
    { about: title, text: together },
    ...alone.map((text, n) => ({ about: `${title}, ${document.expected[n]} alone`, text })),
    ...repairing.map((text, n) => ({ about: `${title}, ${n + 1} repaired`, text })),
    ...afterFixes(together).map(text => ({ about: `${title}, as the fixes leave it`, text })),
    { about: `${title}, repaired`, text: right },
  ];
}

/** The text after one fix, after two …, as long as there is an error that has one. */
function afterFixes(text: string): string[] {
  const texts: string[] = [];
  for (let fix = firstFix(text); fix && texts.length < 10; fix = firstFix(texts.at(-1) ?? text)) {
    texts.push(applyEdits(texts.at(-1) ?? text, fix.edits));
  }
  return texts;
}

function firstFix(text: string) {
  return new Snapshot(1, text).refusals.flatMap(({ fixes }) => fixes?.() ?? [])[0];
}

function isAccepted(text: string): boolean {
  return new Snapshot(1, text).refusals.length === 0;
}

function recordOf(document: MultiFault): RecordedFaults {
  const { together, alone } = textsOf(document);
  const { title } = document;
  return { title, libvirt, digest: digestOf(document), together: wordsOf(together), alone: alone.map(wordsOf) };
}

/** Why libvirt refuses a text; `null` when it does not. */
function wordsOf(text: string): string | null {
  const answer: Answer | undefined = answerByText.get(text);
  return answer?.verdict === 'reject' ? answer.error : null;
}
