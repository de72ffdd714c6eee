import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { styleFor } from '../../server/src/cli/style.js';
import { memoryIo } from '../harness/memory-io.js';

function isColoured(isTerminal: boolean, env: Record<string, string> = {}, choice?: string): boolean {
  const { stdout } = memoryIo({ isTerminal });
  return styleFor(stdout, env, choice).error('x') !== 'x';
}

suite('colours', () => {
  test('are for terminals', () => {
    assert.equal(isColoured(true), true);
    assert.equal(isColoured(false), false);
  });

  test('are not for terminals that know none', () => {
    assert.equal(isColoured(true, { TERM: 'dumb' }), false);
  });

  test('stay away where NO_COLOR is set to anything', () => {
    assert.equal(isColoured(true, { NO_COLOR: '1' }), false);
    assert.equal(isColoured(true, { NO_COLOR: '' }), true);
  });

  test('come with FORCE_COLOR, unless it says no', () => {
    assert.equal(isColoured(false, { FORCE_COLOR: '1' }), true);
    assert.equal(isColoured(true, { FORCE_COLOR: '0' }), false);
    assert.equal(isColoured(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  });

  test('are as --color says, whatever the environment', () => {
    assert.equal(isColoured(false, { NO_COLOR: '1' }, 'always'), true);
    assert.equal(isColoured(true, { FORCE_COLOR: '1' }, 'never'), false);
  });
});
