// Asks a real libvirt about every example of every rule page: run it with `node out/test/oracle/pages.js`.
// Wrong examples of an error must be refused; all others, and whatever the fixes make of them, must be accepted.
import { refusedDocument } from '../../server/src/features/refused-document.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import type { Profile } from '../../server/src/machine/profile.js';
import { rules } from '../../server/src/rules/index.js';
import { intoBaseDomain } from '../harness/base-domain.js';
import { fixesOf, textAfter } from '../harness/check-fix.js';
import { unmark } from '../harness/marks.js';
import { type Example, examplesOf } from '../harness/pages.js';
import { harmIn } from './harm.js';
import { openOracle } from './libvirt.js';

interface Question {
  readonly about: string;
  readonly text: string;
  /** Of a page about what a host lacks: that of the oracle, which is where it was asked. */
  readonly profile: Profile | undefined;
}

const oracle = openOracle();
if (oracle) {
  const { libvirt, qemu } = oracle.version;
  console.log(`Asking libvirt ${libvirt} with QEMU ${qemu}.`);
  const examples = rules.flatMap(({ code }) => examplesOf(code).flatMap(questionsAbout));
  const questions = examples.filter(({ text }) => !harmIn(text));
  const answers = oracle.defineAll(questions.map(({ text }) => text));
  const wrong = questions.filter(
    ({ text, profile }, n) => (answers[n]?.verdict === 'reject') !== hasErrors(text, profile),
  );
  for (const { about } of wrong) console.log(`libvirt disagrees about ${about}`);
  console.log(`${questions.length - wrong.length} of ${questions.length} documents are judged as libvirt judges them.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  console.log('NOT CHECKED: no libvirt answers here (see LIBVIRT_ORACLE in test/oracle/libvirt.ts).');
}

function questionsAbout({ code, title, marked, machine, profile: wanted }: Example): Question[] {
  const profile = wanted?.host && wanted;
  const text = intoBaseDomain(unmark(marked).text, machine);
  const fixed = fixesOf(text, code, profile).map(fix => ({
    about: `${code}, ${title}, "${fix.title}"`,
    text: textAfter(text, fix),
    profile,
  }));
  return [{ about: `${code}, ${title}`, text, profile }, ...fixed];
}

function hasErrors(text: string, profile: Profile | undefined): boolean {
  const snapshot = new Snapshot(1, text, profile);
  return snapshot.refusals.length > 0 || refusedDocument(snapshot) !== undefined;
}
