import assert from 'node:assert/strict';
import { parseXml } from '../../server/src/xml/parse.js';
import { annotate, unmark } from './marks.js';

/** A text with the faults of its XML drawn in, as they must be found. Marks below the last line add no line to it. */
export function checkFaults(marked: string): void {
  const text = unmark(`${marked}\n`).text.slice(0, -1);
  const drawn = parseXml(text).faults.map(({ span, kind, message }) => ({
    span,
    severity: 'error',
    code: kind,
    message,
  }));
  assert.equal(annotate(text, drawn), marked);
}
