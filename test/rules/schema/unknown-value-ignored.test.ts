import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { intoBaseDomain } from '../../harness/base-domain.js';
import { judge } from '../../harness/judge.js';

const source = `<source><address type='pci' domain='0' bus='9' slot='0' function='0'/></source>`;

suite('unknown-value-ignored', () => {
  const samples: Readonly<Record<string, readonly [fragment: string, count: number]>> = {
    'the second of two cards': [
      `<video><model type='qxl'/></video><video><model type='virtio' primary='on'/></video>`,
      1,
    ],
    'no value at all': [`<video><model type='virtio' primary=''/></video>`, 1],
    'a card that is not the primary one': [`<video><model type='virtio' primary='no'/></video>`, 0],
    'what another rule is about': [`<hostdev mode='subsystem' type='pci' managed='true'>${source}</hostdev>`, 0],
    'where libvirt refuses another value itself': [
      `<interface type='ethernet'><target dev='tap7' managed='maybe'/></interface>`,
      0,
    ],
  };
  for (const [title, [fragment, count]] of Object.entries(samples)) {
    test(title, () => {
      const text = intoBaseDomain(fragment);
      judge(text);
      const { findings } = new Snapshot(1, text);
      assert.equal(findings.filter(({ code }) => code === 'unknown-value-ignored').length, count);
    });
  }
});
