import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { linkedNames } from '../../server/src/features/linked-names.js';
import { selectionSpans } from '../../server/src/features/selection-spans.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { unmark } from '../harness/marks.js';

function selections(marked: string): string[] {
  const { text, cursors } = unmark(marked);
  return selectionSpans(new Snapshot(1, text), cursors[0] ?? 0).map(({ start, end }) => text.slice(start, end));
}

function linked(marked: string): string | undefined {
  const { text, cursors } = unmark(marked);
  const names = linkedNames(new Snapshot(1, text), cursors[0] ?? 0);
  return names?.map(({ start, end }) => `${start}-${end}`).join(' ');
}

suite('growing selections', () => {
  test('from a value outwards', () =>
    assert.deepEqual(
      selections(`<domain><devices><rng model='vir$0tio'><backend/></rng></devices></domain>`),
      [
        'virtio',
        `'virtio'`,
        `model='virtio'`,
        `<rng model='virtio'>`,
        `<rng model='virtio'><backend/></rng>`,
        `<devices><rng model='virtio'><backend/></rng></devices>`.slice('<devices>'.length, -'</devices>'.length),
        `<devices><rng model='virtio'><backend/></rng></devices>`,
        `<domain><devices><rng model='virtio'><backend/></rng></devices></domain>`,
      ].filter((each, n, all) => all.indexOf(each) === n),
    ));

  test('from a text outwards', () =>
    assert.deepEqual(selections('<domain><name>we$0b</name><x/></domain>'), [
      'web',
      '<name>web</name>',
      '<name>web</name><x/>',
      '<domain><name>web</name><x/></domain>',
    ]));

  test('a comment is one thing', () =>
    assert.deepEqual(selections('<domain><!-- a $0 b --><x/></domain>').slice(0, 2), [
      '<!-- a  b -->',
      '<!-- a  b --><x/>',
    ]));
});

suite('linked names', () => {
  test('those of the start tag and the end tag change together', () => {
    assert.equal(linked('<domain><dev$0ices></devices></domain>'), '9-16 19-26');
    assert.equal(linked('<domain><devices></devices$0></domain>'), '9-16 19-26');
  });

  test('a self-closing element has one name only', () =>
    assert.equal(linked('<domain><devic$0es/></domain>'), undefined));

  test('elsewhere nothing is linked', () =>
    assert.equal(linked(`<domain><rng model='vi$0rtio'></rng></domain>`), undefined));
});
