// What the definition finds out, a rule has to say: a refusal without a rule would be kept from everybody.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rules } from '../../server/src/rules/index.js';
import { readProject } from '../harness/project.js';
import { filesUnder } from '../harness/sources.js';

const REFUSED = /\brefuse\w*\([^;]*?'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;

/** Nobody has 65536 devices. */
const UNHEARD_OF = ['ccw-devnos-exhausted'];

suite('refusals of the definition', () => {
  test('each has a rule that reports it', () => {
    const known = new Set([...rules.map(({ code }) => code), ...UNHEARD_OF]);
    const files = filesUnder('server/src/definition').filter(file => file.endsWith('.ts'));
    const codes = files.flatMap(file => Array.from(readProject(file).matchAll(REFUSED), ([, code = '']) => code));
    assert.ok(codes.length > 50);
    assert.deepEqual(
      codes.filter(code => !known.has(code)),
      [],
    );
  });
});
