import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { foldings } from '../../server/src/features/folding.js';
import { Snapshot } from '../../server/src/features/snapshot.js';

/** `first-last kind`, lines from 0. */
function foldsOf(text: string): string[] {
  return foldings(new Snapshot(1, text)).map(({ startLine, endLine, kind }) =>
    [`${startLine}-${endLine}`, kind].filter(Boolean).join(' '),
  );
}

suite('folding', () => {
  test('an element folds down to its start tag and its end tag', () =>
    assert.deepEqual(foldsOf('<domain>\n<devices>\n<rng/>\n</devices>\n</domain>'), ['0-3', '1-2']));

  test('what stands on one line does not fold', () => assert.deepEqual(foldsOf('<domain><devices/></domain>'), []));

  test('a comment folds whole', () =>
    assert.deepEqual(foldsOf('<!-- one\ntwo\nthree -->\n<domain>\n</domain>'), ['0-2 comment']));

  test('a run of devices of one kind folds behind the first', () =>
    assert.deepEqual(
      foldsOf(`<domain><devices>
        <controller type='pci' index='1'/>
        <controller type='pci' index='2'/>
        <controller type='pci' index='3'/>
        <rng model='virtio'/>
      </devices></domain>`),
      ['0-4', '1-3 region'],
    ));

  test('two of a kind are no run', () =>
    assert.deepEqual(foldsOf(`<domain><devices>\n<rng/>\n<rng/>\n<disk/></devices></domain>`), ['0-2']));

  test('an element that is not closed yet folds to where it is taken to end', () =>
    assert.deepEqual(foldsOf(`<domain>\n<devices>\n<rng>\n<backend/>\n</devices>\n</domain>`), ['0-4', '1-3', '2-3']));
});
