// Several mistakes in one domain: each is reported once, whatever else is wrong, and none for another's sake.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { textAfter } from '../harness/check-fix.js';
import {
  digestOf,
  type MultiFault,
  multiFaults,
  RECORD,
  type RecordedFaults,
  reportedIn,
  textsOf,
} from '../harness/multi-fault.js';
import { readProject } from '../harness/project.js';

const recorded = new Map(
  readProject(RECORD)
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as RecordedFaults)
    .map(record => [record.title, record]),
);

suite('several faults in one domain', () => {
  for (const document of multiFaults()) {
    test(document.title, () => {
      checkFaults(document);
      checkFixes(document);
      checkRecord(document);
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

/** A real libvirt refuses the document, also with each of its errors alone. */
function checkRecord(document: MultiFault): void {
  const record = recorded.get(document.title);
  assert.equal(record?.digest, digestOf(document), 'libvirt was asked about this text (test/oracle/multi-fault.ts)');
  assert.notEqual(record?.together, null);
  const { alone } = textsOf(document);
  alone.forEach((text, n) => {
    assert.equal(record?.alone[n] !== null, new Snapshot(1, text).refusals.length > 0, document.expected[n]);
  });
}
