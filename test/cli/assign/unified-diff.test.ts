import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unifiedDiff } from '../../../server/src/cli/assign/unified-diff.js';

const numbers = (last: number) => Array.from({ length: last }, (_, index) => `${index + 1}\n`).join('');

/** The difference after text is inserted at some offsets. */
function diff(text: string, ...inserted: readonly (readonly [at: number, text: string])[]): string {
  const edits = inserted.map(([at, added]) => ({ span: { start: at, end: at }, text: added }));
  return unifiedDiff('f', text, edits).replace('--- f\n+++ f\n', '');
}

suite('a unified diff', () => {
  test('is empty where nothing changes', () => assert.equal(diff('a\n'), ''));

  test('shows three lines around a change', () => {
    assert.equal(diff(numbers(9), [8, 'x\n']), '@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n');
  });

  test('begins and ends with the file', () => {
    assert.equal(diff('a\n', [0, 'x\n']), '@@ -1 +1,2 @@\n+x\n a\n');
    assert.equal(diff('a\n', [2, 'x\n']), '@@ -1 +1,2 @@\n a\n+x\n');
    assert.equal(diff('', [0, 'x\n']), '@@ -0,0 +1 @@\n+x\n');
  });

  test('joins changes whose surroundings meet, and counts lines on behind those that do not', () => {
    const near = diff(numbers(9), [2, 'x\n'], [8, 'y\n']);
    assert.equal(near, '@@ -1,7 +1,9 @@\n 1\n+x\n 2\n 3\n 4\n+y\n 5\n 6\n 7\n');
    const far = diff(numbers(9), [0, 'x\n'], [18, 'y\n']);
    assert.equal(far, '@@ -1,3 +1,4 @@\n+x\n 1\n 2\n 3\n@@ -7,3 +8,4 @@\n 7\n 8\n 9\n+y\n');
  });

  test('joins edits in one line', () => {
    assert.equal(diff('ab\n', [1, 'x'], [2, 'y']), '@@ -1 +1 @@\n-ab\n+axby\n');
  });

  test('says where the last line has no end', () => {
    const no = '\\ No newline at end of file\n';
    assert.equal(diff('a', [1, 'x']), `@@ -1 +1 @@\n-a\n${no}+ax\n${no}`);
  });
});
