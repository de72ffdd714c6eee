// The examples show what examples/README.md says that they show.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { readProject } from '../harness/project.js';
import { filesUnder } from '../harness/sources.js';

const FLAWED: Record<string, readonly string[]> = {
  'no-free-port.xml': ['warning no-free-hotplug-port'],
  'several-mistakes.xml': [
    'error controller-index-duplicate',
    'error pci-slot-not-on-bus',
    'error pci-address-in-use',
    'error pci-slot-out-of-range',
  ],
};

const examples = filesUnder('examples').filter(file => file.endsWith('.xml'));

suite('the examples', () => {
  for (const file of examples) {
    const name = file.replace('examples/', '');
    const flaws = FLAWED[name] ?? [];

    test(`${name}: ${flaws.join(', ') || 'nothing to find'}`, () => {
      const { findings } = new Snapshot(1, readProject(file));
      const found = findings.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map(({ severity, code }) => `${severity} ${code}`),
        flaws,
      );
    });
  }

  test('are all named in their guide', () => {
    const guide = readProject('examples/README.md');
    const named = [...guide.matchAll(/\]\((.+?)\)/g)].map(([, name]) => `examples/${name}`);
    assert.deepEqual(named.sort(), examples);
  });
});
