import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { topologyText } from '../../server/src/features/pci-topology/topology-text.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { guestWith } from '../harness/guest.js';
import { runIn } from '../harness/memory-io.js';

const fine = guestWith("<vsock model='virtio'/>");
const refused = guestWith("<vsock model='virtio'><address type='pci' slot='0x20'/></vsock>");

suite('topology', () => {
  test('prints what an editor shows', async () => {
    const { code, stdout, stderr } = await runIn({ stdin: fine }, 'topology', '-');
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, topologyText(new Snapshot(1, fine)));
  });

  test('prints what is known of a domain that libvirt refuses, and why it does', async () => {
    const { code, stdout, stderr } = await runIn({ stdin: refused }, 'topology', '-');
    assert.equal(code, 1);
    assert.match(stdout, /^demo, pc-q35-11\.1: not certain/);
    assert.match(stderr, /error pci-slot-out-of-range: /);
  });

  test('takes one whole domain', async () => {
    assert.equal((await runIn({ stdin: '<rng/>' }, 'topology', '-')).code, 2);
    assert.equal((await runIn({}, 'topology')).code, 2);
    assert.equal((await runIn({}, 'topology', 'a', 'b')).code, 2);
  });
});
