// Formatting is for people: libvirt reads the same domain before and after, and formatting again finds nothing to do.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { formatEdits, LIBVIRT_INDENTATION } from '../../server/src/features/formatting/format.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hasCorpus, snapshotOf, usedDomains } from '../harness/corpus.js';

if (hasCorpus()) {
  const cases = usedDomains();

  suite('formatting', () => {
    test('changes nothing that libvirt defines', () => {
      const changed = cases.filter(one => {
        return definitionXml(snapshotOf(one, formatted(one.input))) !== definitionXml(snapshotOf(one));
      });
      assert.deepEqual(
        changed.map(({ id }) => id),
        [],
      );
    });

    test('a second time finds nothing to do', () => {
      const restless = cases.filter(({ input }) => formatted(formatted(input)) !== formatted(input));
      assert.deepEqual(
        restless.map(({ id }) => id),
        [],
      );
    });
  });
}

function formatted(text: string): string {
  return applyEdits(text, formatEdits(new Snapshot(1, text), LIBVIRT_INDENTATION));
}
