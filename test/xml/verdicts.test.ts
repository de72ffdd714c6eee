import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import { readVerdicts } from '../harness/verdicts.js';

const NEWEST = '12.8.0';

suite(`the XML parser of libvirt ${NEWEST}`, () => {
  const verdicts = readVerdicts();

  test('was asked about hundreds of documents', () => {
    assert.ok(verdicts.length > 500);
    assert.ok(verdicts.every(({ accepted }) => NEWEST in accepted));
  });

  test('accepts what has no fault, and nothing else', () => {
    const wrong = verdicts.filter(({ text, accepted, reported }) => {
      const isExpected = accepted[NEWEST] && reported === undefined;
      return isExpected !== (parseXml(text).faults.length === 0);
    });
    assert.deepEqual(
      wrong.map(({ text }) => text),
      [],
    );
  });

  test('overlooks what is reported all the same, for a reason', () => {
    const overlooked = verdicts.filter(({ reported }) => reported !== undefined);
    assert.ok(overlooked.every(({ accepted }) => accepted[NEWEST] && accepted['9.0.0'] === false));
  });
});
