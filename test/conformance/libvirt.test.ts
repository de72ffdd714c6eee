// The recorded answers of real libvirts to drawn domains, and ours to the same. `npm run oracle -- record` renews the record.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type Disagreement, disagreementOn } from '../oracle/disagreement.js';
import { profileOf } from '../oracle/ours.js';
import { type Recorded, readRecording } from '../oracle/recorded.js';
import { knownDifferences } from './known-differences.js';

const folder = 'test/conformance';

for (const file of readdirSync(folder).filter(name => name.endsWith('.jsonl.gz'))) {
  const { libvirt, qemu, domains } = readRecording(`${folder}/${file}`);
  const profile = profileOf({ version: { libvirt, qemu } });
  const known = new Set(knownDifferences[libvirt]);

  suite(`as libvirt ${libvirt} with QEMU ${qemu} defines them`, () => {
    for (const [family, recorded] of byFamily(domains)) {
      test(`${recorded.length} drawn domains of family ${family}`, () => {
        const differing = recorded.flatMap(one => described(one, disagreementOn(one.xml, one, profile, 'document')));
        const surprising = differing.filter(({ id }) => !known.has(id)).map(({ text }) => text);
        assert.equal(surprising.join('\n'), '');
        const differ = new Set(differing.map(({ id }) => id));
        const settled = recorded.filter(({ id }) => known.has(id) && !differ.has(id)).map(({ id }) => id);
        assert.deepEqual(settled, [], 'no longer different: take them off the list of known differences');
      });
    }

    test('every known difference is about a recorded domain', () => {
      const ids = new Set(domains.map(({ id }) => id));
      assert.deepEqual(
        Array.from(known).filter(id => !ids.has(id)),
        [],
      );
    });
  });
}

function byFamily(domains: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const families = new Map<string, Recorded[]>();
  for (const one of domains) families.set(one.family, [...(families.get(one.family) ?? []), one]);
  return families;
}

function described({ id }: Recorded, disagreement: Disagreement | undefined): { id: string; text: string }[] {
  if (!disagreement) return [];
  return [
    { id, text: `${id}: ${disagreement.cluster}\n  libvirt: ${disagreement.libvirt}\n  ours: ${disagreement.ours}` },
  ];
}
