// The recorded answers of real libvirts to drawn domains, and ours to the same. `npm run oracle -- record` renews the record.
// Where the two still differ, a golden file beside the record says so, domain by domain: it may only become shorter.
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { checkGolden } from '../harness/golden.js';
import { root } from '../harness/project.js';
import { disagreementOn } from '../oracle/disagreement.js';
import { profileOf } from '../oracle/ours.js';
import { readRecording } from '../oracle/recorded.js';

const folder = 'test/conformance';

suite('drawn domains come out as real libvirts define them', () => {
  for (const file of readdirSync(root + folder).filter(name => name.endsWith('.jsonl.gz'))) {
    const { libvirt, qemu, domains } = readRecording(`${root}${folder}/${file}`);
    const profile = profileOf({ version: { libvirt, qemu } });

    test(`${domains.length} domains of libvirt ${libvirt} with QEMU ${qemu}`, () => {
      const differences = domains.flatMap(recorded => {
        const disagreement = disagreementOn(recorded.xml, recorded, profile, 'document');
        return disagreement ? [`${recorded.id}: ${disagreement.cluster}\n`] : [];
      });
      checkGolden(`${folder}/${file.replace('.jsonl.gz', '.differences.txt')}`, differences.join(''));
    });
  }
});
