// Several mistakes in one domain: each is reported once, whatever else is wrong, and none for another's sake.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { textAfter } from '../harness/check-fix.js';
import { judge } from '../harness/judge.js';
import { type MultiFault, multiFaults, reportedIn, textsOf } from '../harness/multi-fault.js';

suite('several faults in one domain', () => {
  for (const document of multiFaults()) {
    test(document.title, () => {
      checkFaults(document);
      checkFixes(document);
      checkVerdicts(document);
    });
  }
});

function checkFaults(document: MultiFault): void {
  const { together, alone, repairing, right } = textsOf(document);
  const expected = [...document.expected];
  assert.deepEqual(reportedIn(together, document).sort(), expected.toSorted(), 'all at once');
  assert.deepEqual(
    alone.map(text => reportedIn(text, document)),
    expected.map(line => [line]),
    'each alone',
  );
  repairing.forEach((text, n) => {
    assert.deepEqual(reportedIn(text, document).sort(), expected.slice(n + 1).sort(), `the first ${n + 1} repaired`);
  });
  assert.deepEqual(reportedIn(right, document), [], 'all repaired');
}

/** The rules' own repairs end the one fault; they may end others of its kind, but bring none. */
function checkFixes(document: MultiFault): void {
  const { together } = textsOf(document);
  const before = reportedIn(together, document);
  for (const { severity, code, fixes } of new Snapshot(1, together).findings) {
    const [fix] = severity === 'error' ? (fixes?.() ?? []) : [];
    if (!fix) continue;
    const left = codesOf(reportedIn(textAfter(together, fix), document));
    const others = codesOf(before);
    others.splice(others.indexOf(code), 1);
    for (const other of others) left.splice(0, left.length, ...without(left, other));
    assert.deepEqual(left, [], `"${fix.title}" repairs ${code} and brings nothing new`);
  }
}

function codesOf(lines: readonly string[]): string[] {
  return lines.map(line => line.split(':', 1)[0] ?? '');
}

function without(codes: readonly string[], code: string): string[] {
  const at = codes.indexOf(code);
  return codes.filter((_, n) => n !== at);
}

/** libvirt refuses the document until the last of its errors is repaired, also when the rules' own fixes do that. */
function checkVerdicts(document: MultiFault): void {
  const { together, alone, repairing, right } = textsOf(document);
  for (const text of [together, ...alone, ...repairing, ...afterFixes(together), right]) judge(text);
}

/** The text after one fix, after two …, as long as there is an error that has one. */
function afterFixes(text: string): string[] {
  const texts: string[] = [];
  for (let fix = firstFix(text); fix && texts.length < 10; fix = firstFix(texts.at(-1) ?? text)) {
    texts.push(textAfter(texts.at(-1) ?? text, fix));
  }
  return texts;
}

function firstFix(text: string) {
  return new Snapshot(1, text).refusals.flatMap(({ fixes }) => fixes?.() ?? [])[0];
}
