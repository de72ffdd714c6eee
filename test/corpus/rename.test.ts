// Renaming is for people: libvirt makes the same of a domain whatever its disks are called.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { occurrencesIn } from '../../server/src/features/references/named.js';
import type { Occurrence } from '../../server/src/features/references/occurrence.js';
import { rename } from '../../server/src/features/references/rename.js';
import type { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hasCorpus, snapshotOf, type UsedDomain, usedDomains } from '../harness/corpus.js';

/** The text with everything renamed that can be, to a name nobody has, and what it takes to undo that. */
function renamedIn(snapshot: Snapshot, occurrence: Occurrence, name: string): string | undefined {
  const result = rename(snapshot, occurrence.span.start, name);
  return 'refusal' in result || !result.edits.length ? undefined : applyEdits(snapshot.text, result.edits);
}

/** What libvirt stores, by line, without the names and without the order that follows from them. */
function storedLines(one: UsedDomain, text: string, names: RegExp): string[] {
  const xml = definitionXml(snapshotOf(one, text)) ?? '';
  return xml.replace(names, '').split('\n').sort();
}

function declarations(one: UsedDomain): readonly Occurrence[] {
  const { guest } = snapshotOf(one);
  return guest ? occurrencesIn(guest).filter(({ isDeclaration }) => isDeclaration) : [];
}

const MARK = / multifunction='on'/g;

if (hasCorpus()) {
  const cases = usedDomains();

  suite('renaming', () => {
    test('a disk changes its name in the definition and nothing else', () => {
      const changed = cases.filter(one => {
        const target = declarations(one).find(({ kind }) => kind === 'disk target');
        const name = target && `${/^(?:xvd|ubd|.d)/.exec(target.key)?.[0]}zz`;
        const text = target && name && renamedIn(snapshotOf(one), target, name);
        const names = /(?<=<target dev=')\w+(?=')/g;
        return text && String(storedLines(one, text, names)) !== String(storedLines(one, one.input, names));
      });
      assert.deepEqual(
        changed.map(({ id }) => id),
        [],
      );
    });

    test('a definition with a renamed controller is still all there', () => {
      const changed = cases.flatMap(one => {
        const definition = definitionXml(snapshotOf(one));
        const stored = definition === undefined ? undefined : { ...one, input: definition };
        const controller =
          stored && declarations(stored).findLast(({ kind, key }) => kind === 'controller' && key !== 'pci:0');
        const text = stored && controller && renamedIn(snapshotOf(stored), controller, '29');
        if (!text) return [];
        // Ports that fill the gap may share a slot with those that were there.
        const before = new Set(storedLines(one, stored.input, MARK));
        const after = new Set(storedLines(one, text, MARK));
        const lost = text
          .replace(MARK, '')
          .split('\n')
          .filter(line => line.trim() && !after.has(line) && !(stored.input.includes(line) && !before.has(line)));
        return lost.length ? [`${one.id}: ${lost[0]?.trim()}`] : [];
      });
      assert.deepEqual(changed, []);
    });

    test('and back again gives the text that was there', () => {
      const changed = cases.filter(one => {
        const thing = declarations(one).find(({ kind }) => kind === 'controller' || kind === 'iothread');
        const text = thing && renamedIn(snapshotOf(one), thing, '29');
        const back = thing && text && renamedIn(snapshotOf(one, text), { ...thing }, thing.key.replace(/^.*:/, ''));
        return back !== undefined && back !== '' && back !== one.input;
      });
      assert.deepEqual(
        changed.map(({ id }) => id),
        [],
      );
    });
  });
}
