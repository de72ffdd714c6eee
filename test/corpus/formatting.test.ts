// Formatting is for people: libvirt reads the same domain before and after, and formatting again finds nothing to do.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { formatEdits, LIBVIRT_INDENTATION } from '../../server/src/features/formatting/format.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hasCorpus, recordedDomains, wildDomains } from '../harness/corpus.js';

if (hasCorpus()) {
  const recorded = recordedDomains().filter(({ verdict }) => verdict === 'accept');
  const wild = wildDomains().map(({ id, run_input: input }) => ({ id, input, libvirt: undefined }));
  const cases = [...recorded, ...wild].map(({ id, input, libvirt }) => ({
    id,
    input,
    profile: targetProfile(libvirt),
  }));

  suite('formatting', () => {
    test('changes nothing that libvirt defines', () => {
      const changed = cases.filter(({ input, profile }) => {
        const definition = definitionXml(new Snapshot(1, input, profile));
        return definitionXml(new Snapshot(1, formatted(input), profile)) !== definition;
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
