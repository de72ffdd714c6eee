import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { intoBaseDomain } from '../../harness/base-domain.js';

const source = `<source><address type='pci' domain='0' bus='9' slot='0' function='0'/></source>`;

suite('unknown-value-ignored', () => {
  const samples: Readonly<Record<string, readonly [fragment: string, count: number]>> = {
    'an interface that is a host device': [`<interface type='hostdev' managed='true'>${source}</interface>`, 1],
    'no value at all': [`<hostdev mode='subsystem' type='pci' managed=''>${source}</hostdev>`, 1],
    'a host device that is not managed': [`<hostdev mode='subsystem' type='pci' managed='no'>${source}</hostdev>`, 0],
    'where libvirt refuses another value itself': [
      `<interface type='ethernet'><target dev='tap7' managed='maybe'/></interface>`,
      0,
    ],
  };
  for (const [title, [fragment, count]] of Object.entries(samples)) {
    test(title, () => {
      const { findings } = new Snapshot(1, intoBaseDomain(fragment));
      assert.equal(findings.filter(({ code }) => code === 'unknown-value-ignored').length, count);
    });
  }
});
