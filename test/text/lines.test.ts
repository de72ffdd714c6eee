import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Lines } from '../../server/src/text/lines.js';

suite('the lines of a text', () => {
  test('a text has one line at least', () => assert.equal(new Lines('').count, 1));

  for (const [name, text] of [
    ['LF', 'one\ntwo\n\nfour'],
    ['CRLF', 'one\r\ntwo\r\n\r\nfour'],
    ['CR', 'one\rtwo\r\rfour'],
    ['all three', 'one\r\ntwo\n\rfour'],
  ] as const) {
    test(`${name}: every end of line counts once`, () => {
      const lines = new Lines(text);
      assert.equal(lines.count, 4);
      assert.deepEqual(lines.positionAt(text.indexOf('two')), { line: 1, character: 0 });
      assert.deepEqual(lines.positionAt(text.indexOf('ur')), { line: 3, character: 2 });
    });
  }

  test('characters count in UTF-16 units', () => {
    assert.deepEqual(new Lines('a\n💾b').positionAt(4), { line: 1, character: 2 });
  });

  test('a place and its position are each other’s inverse', () => {
    const text = 'one\r\ntwo\rthree\n';
    const lines = new Lines(text);
    for (let offset = 0; offset <= text.length; offset++)
      assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
  });

  test('a place outside the text is its nearest end', () => {
    const lines = new Lines('one\ntwo');
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(lines.offsetAt({ line: 2, character: 0 }), 7);
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 7);
    assert.equal(lines.offsetAt({ line: 1, character: -3 }), 4);
  });
});
