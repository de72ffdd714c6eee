// What is pinned down by assigning, and what libvirt stores, mean the same to libvirt as the text they come from.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assignAll, canBeAssigned } from '../../server/src/features/assign/assign.js';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hasCorpus, snapshotOf, type UsedDomain, usedDomains } from '../harness/corpus.js';

/** Up to this release libvirt lists the controllers it adds behind all others, and sorts them when it reads them again. */
const LAST_UNSORTED = '9.0.0';

/** Serial devices without type, which libvirt counts among the ISA ports only when it reads them again. */
const REFUSED_AGAIN = ['serial-isa-ports-exhausted', 'serial-port-in-use'];

function defined(one: UsedDomain, text: string): string {
  const xml = definitionXml(snapshotOf(one, text)) ?? '';
  return one.libvirt === LAST_UNSORTED ? sorted(xml) : xml;
}

/** The devices in an order of their own. */
function sorted(xml: string): string {
  return xml
    .split(/\n(?= {4}<\w| {2}<\/devices>)/)
    .sort()
    .join('\n');
}

function assigned(one: UsedDomain, text: string): string | undefined {
  const snapshot = snapshotOf(one, text);
  const { guest } = snapshot;
  return canBeAssigned(guest) ? applyEdits(text, assignAll(snapshot, guest)) : undefined;
}

if (hasCorpus()) {
  const cases = usedDomains();

  suite('the corpus, assigned', () => {
    const after = cases.map(one => ({ one, text: assigned(one, one.input) }));

    test('is defined as before', () => {
      const different = after.filter(
        ({ one, text }) => text !== undefined && defined(one, text) !== defined(one, one.input),
      );
      assert.deepEqual(
        different.map(({ one }) => one.id),
        [],
      );
    });

    test('is settled: assigning again changes nothing', () => {
      const unsettled = after.filter(({ one, text }) => text !== undefined && assigned(one, text) !== text);
      assert.deepEqual(
        unsettled.map(({ one }) => one.id),
        [],
      );
    });
  });

  suite('the definitions of the corpus', () => {
    const definitions = cases.flatMap(one => {
      const snapshot = snapshotOf(one);
      const text = canBeAssigned(snapshot.guest) ? definitionXml(snapshot) : undefined;
      return text === undefined ? [] : [{ one, text, again: snapshotOf(one, text) }];
    });

    test('are taken when they are defined again', () => {
      const codes = definitions.flatMap(
        ({ again }) => again.guest?.definition.refusals.map(({ code }) => code) ?? ['none'],
      );
      assert.deepEqual([...new Set(codes)].sort(), REFUSED_AGAIN);
    });

    test('have the same devices then', () => {
      const different = definitions.filter(({ one, text, again }) => {
        return settled(one, text) !== settled(one, definitionXml(again) ?? '');
      });
      assert.deepEqual(
        different.map(({ one }) => one.id),
        [],
      );
    });
  });
}

/** Some disks change places, and libvirt 9.0 counts virtio consoles differently where it has added one itself. */
function settled({ libvirt }: UsedDomain, xml: string): string {
  const counted = libvirt === LAST_UNSORTED ? xml.replace(/(<target type='virtio' port=)'\d+'/g, '$1') : xml;
  return sorted(counted);
}
