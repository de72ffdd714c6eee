// Small domains of many machines, each with what real libvirts stored for them, byte by byte. A folder without the file
// of a libvirt means that it refuses the domain.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { definitionXml } from '../../../server/src/features/definition-xml.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { type Profile, version } from '../../../server/src/machine/profile.js';

const folder = 'test/features/definition-xml/worked-examples';

const profiles: Readonly<Record<string, Profile>> = {
  '9.0': { libvirt: version(9, 0), qemu: version(7, 2, 22) },
  '12.8': { libvirt: version(12, 8), qemu: version(11, 1, 3) },
};

suite('a domain is printed as libvirt stores it', () => {
  for (const example of readdirSync(folder).sort()) {
    for (const [libvirt, profile] of Object.entries(profiles)) {
      const file = `${folder}/${example}/libvirt-${libvirt}.xml`;
      if (!existsSync(file)) continue;
      test(`${example} of libvirt ${libvirt}`, () => {
        const snapshot = new Snapshot(1, readFileSync(`${folder}/${example}/domain.xml`, 'utf8'), profile);
        assert.equal(definitionXml(snapshot), readFileSync(file, 'utf8'));
      });
    }
  }
});
