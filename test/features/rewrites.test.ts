import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rewritesAt } from '../../server/src/features/rewrites.js';
import { safeFixes } from '../../server/src/features/safe-fixes.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { guestWith } from '../harness/guest.js';
import { unmark } from '../harness/marks.js';

function rewrites(marked: string) {
  const { text, cursors } = unmark(marked);
  const [offset = 0] = cursors;
  const snapshot = new Snapshot(1, text);
  return rewritesAt(snapshot, { start: offset, end: offset }).map(({ title, edits }) => ({
    title,
    after: () => applyEdits(text, edits()),
  }));
}

const titles = (marked: string) => rewrites(marked).map(({ title }) => title);
const address = "<address type='pci' bus='0' slot='5'/>";

suite('rewrites', () => {
  test('assign where something is left to libvirt', () => {
    assert.deepEqual(titles(guestWith("    <vs$0ock model='virtio'/>", 'pc')), [
      "Assign this device's address",
      'Assign all addresses',
      'Write the controllers libvirt would add',
    ]);
  });

  test('free where the text decides', () => {
    const settled = "    <controller type='pci' index='0' model='pci-root'/>";
    assert.deepEqual(titles(guestWith(`${settled}<vs$0ock model='virtio'>${address}</vsock>`, 'pc')), [
      "Remove this device's address so that libvirt decides again",
      'Remove all addresses so that libvirt decides again',
    ]);
  });

  test('take the address out with its line, and nothing else', () => {
    const vsock = (inside: string) => guestWith(`    <vsock model='virtio'>\n${inside}    </vsock>`, 'pc');
    const [one, all] = rewrites(vsock(`      ${address}$0\n`)).filter(({ title }) => title.startsWith('Remove'));
    assert.equal(one?.after(), vsock(''));
    assert.equal(all?.after(), vsock(''));
  });

  test('leave addresses that libvirt would not find out', () => {
    const unassigned = "<hostdev mode='subsystem' type='pci'>$0<address type='unassigned'/></hostdev>";
    assert.deepEqual(
      titles(guestWith(unassigned)).filter(title => title.startsWith('Remove')),
      [],
    );
  });

  test('assign nothing that libvirt would refuse', () => {
    const refused = "<vsock model='virtio'><address type='pci' slot='99'/>$0</vsock>";
    assert.ok(!titles(guestWith(refused)).some(title => title.startsWith('Assign')));
  });

  test('are about devices, not about the rest of a domain', () => {
    assert.deepEqual(titles(guestWith("<vsock model='virtio'/>").replace('<name>', '<na$0me>')), []);
    assert.deepEqual(titles("<vsock$0 model='virtio'/>"), []);
  });
});

suite('safe fixes', () => {
  const fixed = (text: string) => applyEdits(text, safeFixes(new Snapshot(1, text).findings));
  const vsock = (attributes: string) => guestWith(`<vsock model='virtio'><address type='pci' ${attributes}/></vsock>`);

  test('are all applied at once', () => {
    assert.equal(
      fixed(vsock("bus='0x00' slot='1f' function='0' domain='0 '")),
      vsock("bus='0x00' slot='0x1f' function='0' domain='0'"),
    );
    assert.equal(fixed(guestWith("<rng a='R&D' model=virtio/>")), guestWith("<rng a='R&amp;D' model='virtio'/>"));
  });

  test('are those that leave no choice', () => {
    const octal = vsock("bus='08' slot='1'");
    assert.equal(fixed(octal), octal);
    const doubled = guestWith("<rng model='virtio' model='none'/>");
    assert.equal(fixed(doubled), doubled);
  });
});
