import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { annotate, unmark } from './marks.js';

suite('marks', () => {
  const marked = "<address slot='xyz'/>\n               ^^^ error some-code: What is wrong.\n<rng/>\n";
  const text = "<address slot='xyz'/>\n<rng/>\n";
  const finding = { span: { start: 15, end: 18 }, severity: 'error', code: 'some-code', message: 'What is wrong.' };

  test('are drawn under their token', () => {
    assert.equal(annotate(text, [finding]), marked);
  });

  test('leave the text as it was', () => {
    assert.deepEqual(unmark(marked), { text, cursors: [] });
  });

  test('can stand under the first column, and under nothing at the end of the text', () => {
    const first = { ...finding, span: { start: 0, end: 1 } };
    const last = { ...finding, span: { start: text.length, end: text.length } };
    assert.equal(
      annotate(text, [first, last]),
      "<address slot='xyz'/>\n^ error some-code: What is wrong.\n<rng/>\n\n^ error some-code: What is wrong.",
    );
  });

  test('follow tabs', () => {
    const [drawn] = annotate('\t<rng/>', [{ ...finding, span: { start: 2, end: 5 } }])
      .split('\n')
      .slice(1);
    assert.equal(drawn, '\t ^^^ error some-code: What is wrong.');
  });

  test('that cross a line end are a mistake of the rule', () => {
    assert.throws(() => annotate(text, [{ ...finding, span: { start: 0, end: text.length } }]));
  });

  test('tell where the cursor is', () => {
    assert.deepEqual(unmark('<rng $0model="virtio"/>'), { text: '<rng model="virtio"/>', cursors: [5] });
  });
});
