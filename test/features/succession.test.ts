// A snapshot that succeeds another says what one that is made anew says.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { examples } from '../harness/examples.js';
import { drawFrom, mutated } from '../harness/mutate.js';

suite('a later version', () => {
  const draw = drawFrom(3);
  for (const { name, text } of examples()) {
    test(`of ${name} has the findings of its text`, () => {
      let before = new Snapshot(0, text);
      let damaged = text;
      for (let version = 1; version <= 60; version++) {
        damaged = version % 6 === 0 ? `${text}<!-- ${version} -->` : mutated(damaged, draw);
        const after = new Snapshot(version, damaged);
        after.succeed(before);
        assert.deepEqual(shown(after), shown(new Snapshot(version, damaged)));
        before = after;
      }
    });
  }

  test('leaves the earlier one as good as new', () => {
    const text = `<domain type='kvm'><devices><disk type='nonsense'/></devices></domain>`;
    const before = new Snapshot(1, text);
    const findings = shown(before);
    const after = new Snapshot(2, ` ${text}`);
    after.succeed(before);
    assert.notDeepEqual(shown(after), findings);
    assert.deepEqual(shown(before), findings);
  });
});

function shown(snapshot: Snapshot): unknown {
  return snapshot.findings.map(({ code, span, message, related, fixes }) => {
    return { code, span, message, related, fixes: fixes?.() };
  });
}
