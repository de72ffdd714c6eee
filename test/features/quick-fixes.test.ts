import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding } from '../../server/src/features/findings.js';
import { findingsAt, quickFixes } from '../../server/src/features/quick-fixes.js';

suite('quick fixes', () => {
  const first = finding('first', 10, 15, ['Move', 'Delete']);
  const second = finding('second', 20, 25, ['Write 1']);
  const without = finding('without', 20, 25, []);
  const all = [first, second, without];

  test('a cursor on a finding, or at either end of it, is offered its fixes', () => {
    for (const cursor of [10, 12, 15]) assert.deepEqual(titlesAt(cursor, cursor), ['Move', 'Delete']);
    for (const cursor of [9, 16, 30]) assert.deepEqual(titlesAt(cursor, cursor), []);
  });

  test('a selection is offered those of all findings in it', () => {
    assert.deepEqual(titlesAt(0, 100), ['Move', 'Delete', 'Write 1']);
  });

  test('the first of each finding is the preferred one', () => {
    const preferred = quickFixes(all, { start: 0, end: 100 }).map(({ isPreferred }) => isPreferred);
    assert.deepEqual(preferred, [true, false, true]);
  });

  test('a fix knows what it repairs', () => {
    assert.deepEqual(
      quickFixes(all, { start: 21, end: 21 }).map(({ finding }) => finding.code),
      ['second'],
    );
    assert.deepEqual(findingsAt(all, { start: 21, end: 21 }), [second, without]);
  });

  function titlesAt(start: number, end: number): string[] {
    return quickFixes(all, { start, end }).map(({ title }) => title);
  }
});

function finding(code: string, start: number, end: number, titles: readonly string[]): Finding {
  const fixes = () => titles.map(title => ({ title, edits: [] }));
  return { code, severity: 'error', span: { start, end }, message: '', fixes };
}
