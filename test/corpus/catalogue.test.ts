// A catalogue of what libvirt refuses and what users regret, each entry a whole document: it must get its code, and the verdict.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { type CatalogueCase, catalogueCases } from '../harness/corpus.js';

const NEWEST = '12.8';

const cases = catalogueCases();

if (cases.length) {
  suite('the catalogue', () => {
    const tellable = cases.filter(({ document, needs_host, validate }) => document !== null && !needs_host && !validate);

    test('every document gets its code', () => {
      const missed = tellable.filter(one => !releasesOf(one).some(release => codesOf(one, release).includes(one.code)));
      assert.deepEqual(
        missed.map(({ code, kind }) => `${kind} ${code}`),
        [],
      );
    });

    test('and the verdict of libvirt', () => {
      const wrong = tellable.flatMap(one => {
        const recorded = one.verdict?.[NEWEST];
        if (recorded === undefined) return [];
        const ours = errorsOf(one, NEWEST).length ? 'reject' : 'accept';
        return ours === recorded
          ? []
          : [`${one.code}: ${recorded} by libvirt, ${ours} by us (${errorsOf(one, NEWEST)})`];
      });
      assert.deepEqual(wrong, []);
    });
  });
}

/** The newest first; a refusal of an older libvirt is told for that one. */
function releasesOf({ verdict }: CatalogueCase): readonly string[] {
  return [NEWEST, ...Object.keys(verdict ?? {}).filter(release => release !== NEWEST)];
}

function codesOf({ document }: CatalogueCase, release: string): readonly string[] {
  return snapshotOf(document, release).findings.map(({ code }) => code);
}

function errorsOf({ document }: CatalogueCase, release: string): readonly string[] {
  const errors = snapshotOf(document, release).findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ code }) => code);
}

function snapshotOf(document: string, release: string): Snapshot {
  return new Snapshot(1, document, targetProfile(`${release}.0`));
}
