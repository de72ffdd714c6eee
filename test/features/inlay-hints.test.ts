import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type HintChoice, inlayHints } from '../../server/src/features/inlay-hints.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { deindented } from '../harness/check-findings.js';
import { guestWith } from '../harness/guest.js';

const both: HintChoice = { addresses: true, addedDevices: true };

function hintsIn(text: string, wanted = both, span = { start: 0, end: text.length }) {
  return inlayHints(new Snapshot(1, text), span, wanted);
}

/** The devices with the hints written in, as an editor shows them. */
function shown(devices: string, machine = 'q35'): string {
  const text = guestWith(devices, machine);
  const hints = hintsIn(text).toReversed();
  const drawn = hints
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((before, { offset, label }) => `${before.slice(0, offset)} ${label}${before.slice(offset)}`, text);
  return drawn.slice(drawn.indexOf("'none'/>\n", drawn.indexOf('<memballoon')) + 9, drawn.indexOf('</domain>'));
}

suite('inlay hints', () => {
  test('show each address that the text leaves to libvirt, and what libvirt adds', () => {
    assert.equal(
      shown(
        deindented(`
        <disk type='file'>
          <source file='/a'/><target dev='sda' bus='scsi'/>
        </disk>
        <vsock model='virtio'/>
        <rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci' slot='9'/></rng>
      `),
      ),
      deindented(`
        <disk type='file'> → drive 0:0:0:0
          <source file='/a'/><target dev='sda' bus='scsi'/>
        </disk>
        <vsock model='virtio'/> → 0000:03:00.0
        <rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci' slot='9'/></rng>

          </devices> + 3 × pcie-root-port, 2 × input, sata, pcie-root, pcie-to-pci-bridge, 2 more
      `),
    );
  });

  test('a single thing that is added has its address', () => {
    const root = "    <controller type='pci' index='0' model='pci-root'/>";
    const text = guestWith(`${root}\n    <graphics type='vnc'/>`, 'pc').replace(
      '</name>',
      "</name><features><ps2 state='off'/></features>",
    );
    assert.deepEqual(
      hintsIn(text).map(({ label }) => label),
      ['+ video · 0000:00:02.0'],
    );
  });

  test('tell the reasons', () => {
    const [vsock, added] = hintsIn(guestWith("    <vsock model='virtio'/>"));
    assert.match(
      vsock?.markdown() ?? '',
      /^`vsock virtio`\n\n\*\*Why\*\*\n\n- It takes the first free slot that suits it: bus 1, slot 0\./,
    );
    assert.match(added?.markdown() ?? '', /^libvirt adds:\n\n- /);
    assert.match(
      added?.markdown() ?? '',
      /\n- `controller pcie-root-port 1` 0000:00:01\.0: No PCI Express port was free for `vsock virtio`/,
    );
  });

  test('are given for what is on the screen', () => {
    const text = guestWith("    <vsock model='virtio'/>");
    const start = text.indexOf('<memballoon');
    assert.deepEqual(hintsIn(text, both, { start, end: start + 5 }), []);
    const end = text.indexOf('<vsock');
    assert.equal(hintsIn(text, both, { start, end }).length, 1);
  });

  test('can be switched off, each sort by itself', () => {
    const text = guestWith("    <vsock model='virtio'/>");
    const labels = (wanted: HintChoice) => hintsIn(text, wanted).map(({ label }) => label.slice(0, 1));
    assert.deepEqual(labels(both), ['→', '+']);
    assert.deepEqual(labels({ addresses: false, addedDevices: true }), ['+']);
    assert.deepEqual(labels({ addresses: true, addedDevices: false }), ['→']);
  });

  test('keep silent where nothing can be foreseen', () => {
    assert.deepEqual(hintsIn(guestWith("    <vsock model='virtio'/><rng")), []);
    assert.deepEqual(hintsIn(guestWith("    <vsock model='virtio'><address type='pci' slot='99'/></vsock>")), []);
    assert.deepEqual(hintsIn("<vsock model='virtio'/>"), []);
  });
});
