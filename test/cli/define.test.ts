import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { guestWith } from '../harness/guest.js';
import { runIn } from '../harness/memory-io.js';
import { readProject } from '../harness/project.js';

const legacy = readProject('examples/legacy-pc.xml');
const clashing = guestWith(
  `    <rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci' slot='0x20'/></rng>`,
);
const files = { '/home/me/a.xml': legacy, '/home/me/refused.xml': clashing, '/home/me/b.xml': '<rng/>' };

suite('define', () => {
  test('prints the domain as libvirt would store it', async () => {
    const { code, stdout, stderr } = await runIn({ files }, 'define', 'a.xml');
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, definitionXml(new Snapshot(1, legacy)));
  });

  test('reads standard input', async () => {
    const { stdout } = await runIn({ stdin: legacy }, 'define', '-');
    assert.match(stdout, /^<domain type='/);
  });

  test('does so for the libvirt that is asked for', async () => {
    const guest = guestWith('', 'pc');
    const newest = await runIn({ stdin: guest }, 'define', '-');
    const old = await runIn({ stdin: guest }, 'define', '--libvirt', '9.0.0', '-');
    assert.equal(old.code, 0);
    assert.notEqual(old.stdout, newest.stdout);
  });

  test('prints nothing of a domain that libvirt refuses, but tells why', async () => {
    const { code, stdout, stderr } = await runIn({ files }, 'define', 'refused.xml');
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^refused\.xml:\d+:\d+: error pci-slot-out-of-range: /);
  });

  test('takes one whole domain', async () => {
    assert.equal((await runIn({ files }, 'define', 'b.xml')).code, 2);
    assert.equal((await runIn({ files }, 'define', '.')).code, 2);
    assert.equal((await runIn({ files }, 'define', 'a.xml', 'b.xml')).code, 2);
    assert.equal((await runIn({ files }, 'define')).code, 2);
    assert.equal((await runIn({ files }, 'define', 'c.xml')).code, 2);
  });
});
