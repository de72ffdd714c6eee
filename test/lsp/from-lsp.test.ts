import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver';
import { readChanges, readDocumentUri, readOffset, readSpan } from '../../server/src/lsp/from-lsp.js';
import { Lines } from '../../server/src/text/lines.js';

const lines = new Lines('<a>\n  💾<b/>\n</a>');

suite('what a client sends', () => {
  test('names a document', () => {
    assert.equal(readDocumentUri({ textDocument: { uri: 'file:///a.xml' } }), 'file:///a.xml');
  });

  test('points at a place in UTF-16 units', () => {
    assert.equal(readOffset({ position: { line: 1, character: 4 } }, lines), 8);
  });

  test('points at a stretch of text', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 2, character: 0 } };
    assert.deepEqual(readSpan({ range }, lines), { start: 1, end: 13 });
  });

  test('changes a range, or everything', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } };
    const contentChanges = [{ range, rangeLength: 1, text: 'b' }, { text: 'all' }, { range: null, text: 'all' }];
    assert.deepEqual(readChanges({ contentChanges }), [{ range, text: 'b' }, { text: 'all' }, { text: 'all' }]);
  });

  const position = (line: unknown, character: unknown) => ({ position: { line, character } });
  const malformed: readonly [string, () => unknown][] = [
    ['no parameters at all', () => readDocumentUri(undefined)],
    ['null', () => readDocumentUri(null)],
    ['a number', () => readDocumentUri(7)],
    ['no document', () => readDocumentUri({})],
    ['a document without uri', () => readDocumentUri({ textDocument: { uri: 5 } })],
    ['no position', () => readOffset({}, lines)],
    ['a position in words', () => readOffset(position('first', 0), lines)],
    ['half a line', () => readOffset(position(0.5, 0), lines)],
    ['a range without end', () => readSpan({ range: { start: { line: 0, character: 0 } } }, lines)],
    ['changes that are no list', () => readChanges({ contentChanges: {} })],
    ['a change without text', () => readChanges({ contentChanges: [{}] })],
    ['a change of nothing', () => readChanges({ contentChanges: [null] })],
  ];
  for (const [name, read] of malformed) {
    test(`${name}: refused as malformed`, () => {
      assert.throws(read, { code: ErrorCodes.InvalidParams, message: /^Malformed parameters: / });
    });
  }
});
