import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assignAll, assignOne, canBeAssigned, writeControllers } from '../../../server/src/features/assign/assign.js';
import { definitionXml } from '../../../server/src/features/definition-xml.js';
import { type Guest, Snapshot } from '../../../server/src/features/snapshot.js';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.js';
import { guestWith } from '../../harness/guest.js';
import { readProject } from '../../harness/project.js';
import { filesUnder } from '../../harness/sources.js';
import { variants } from '../../harness/variants.js';

type Assign = (snapshot: Snapshot, guest: Guest) => readonly TextEdit[];

function assigned(text: string, assign: Assign = assignAll): string {
  const snapshot = new Snapshot(1, text);
  const { guest } = snapshot;
  assert.ok(canBeAssigned(guest));
  return applyEdits(text, assign(snapshot, guest));
}

/** What is new in the devices of a guest. */
function added(devices: string, machine = 'q35'): string[] {
  const text = guestWith(devices, machine);
  const old = new Set(text.split('\n'));
  return assigned(text)
    .split('\n')
    .filter(line => !old.has(line));
}

const root = "    <controller type='pci' index='0' model='pcie-root'/>";
const port = "    <controller type='pci' index='1' model='pcie-root-port'><address type='pci' slot='1'/></controller>";
const rest = `${root}\n${port}
    <controller type='sata' index='0'><address type='pci' slot='0x1f' function='2'/></controller>`;
const place = "<address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>";

suite('assigning addresses', () => {
  test('gives a device with children another child', () => {
    const card = "    <interface type='user'>\n      <model type='virtio'/>\n    </interface>";
    assert.deepEqual(added(`${rest}\n${card}`), [`      ${place}`]);
  });

  test('opens an element that closes itself', () => {
    const text = guestWith(`${rest}\n    <vsock model='virtio' />`);
    assert.ok(assigned(text).includes(`    <vsock model='virtio'>\n      ${place}\n    </vsock>\n`));
  });

  test('completes an address that says less', () => {
    const text = `${rest}\n    <vsock model='virtio'>\n      <address type='pci'/>\n    </vsock>`;
    assert.deepEqual(added(text), [`      ${place}`]);
  });

  test('completes it in its own quotes, and with nothing that it has already', () => {
    const usb = `    <controller type='usb' index='0' model='qemu-xhci'><address type='pci' bus='1'/></controller>
    <input type='tablet' bus='usb'>\n      <address type="usb" bus="0"/>\n    </input>`;
    const text = guestWith(`${rest}\n${usb}`).replace("    <controller type='usb' model='none'/>\n", '');
    assert.equal(assigned(text), text.replace('bus="0"', 'bus="0" port="1"'));
  });

  test('leaves what the text places already', () => {
    const text = guestWith(`${rest}\n    <vsock model='virtio'><address type='pci' bus='1'/></vsock>`);
    assert.equal(assigned(text), text);
  });

  test('leaves comments with what they are about', () => {
    const text = guestWith(`${rest}
    <vsock model='virtio'>
      <cid auto='yes'/> <!-- any -->
      <!-- the end -->
    </vsock> <!-- a socket -->
    <!-- a source of randomness -->
    <rng model='virtio'>
      <backend model='random'>/dev/urandom</backend>
    </rng>`);
    const after = assigned(text);
    assert.ok(
      after.includes(
        `<cid auto='yes'/> <!-- any -->\n      ${place.replace('0x01', '0x02')}\n      <!-- the end -->\n`,
      ),
      after,
    );
    assert.ok(after.includes('    </vsock> <!-- a socket -->\n    <!-- a source of randomness -->\n    <rng'), after);
  });

  test('writes the controllers and devices that libvirt adds, where it lists them', () => {
    const text = guestWith('', 'pc').replace(/ *<memballoon.*\n/, '');
    assert.deepEqual(assigned(text).split('\n').slice(5, -4), [
      "    <controller type='usb' model='none'/>",
      "    <controller type='pci' index='0' model='pci-root'/>",
      "    <memballoon model='virtio'>",
      "      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>",
      '    </memballoon>',
    ]);
  });

  test('makes a list of devices for a domain that has none', () => {
    const text =
      "<domain type='qemu'>\n  <name>a</name>\n  <memory>1</memory>\n  <os><type machine='pc'>hvm</type></os>\n</domain>\n";
    const after = assigned(text);
    assert.match(after, /\n {2}<devices>\n {4}<controller type='usb' index='0' model='piix3-uhci'>\n {6}<address /);
    assert.match(after, /\n {2}<\/devices>\n<\/domain>\n$/);
  });

  test('stays on the line in a document that is all on one line', () => {
    const text = guestWith(`${rest}<vsock model='virtio'/>`).replace(/\n */g, '');
    assert.equal(assigned(text), text.replace("<vsock model='virtio'/>", `<vsock model='virtio'>${place}</vsock>`));
  });

  for (const { name, of } of variants) {
    test(`keeps ${name}`, () => {
      const text = readProject('examples/web-server.xml');
      assert.equal(assigned(of(text)), of(assigned(text)));
    });
  }
});

suite('an assigned domain', () => {
  const examples = filesUnder('examples').filter(file => file.endsWith('.xml'));
  const texts = examples.map(file => [file, readProject(file)] as const);
  for (const [file, text] of texts.filter(([, text]) => canBeAssigned(new Snapshot(1, text).guest))) {
    test(`is defined as before, and is settled: ${file}`, () => {
      const once = assigned(text);
      assert.equal(definitionXml(new Snapshot(1, once)), definitionXml(new Snapshot(1, text)));
      assert.equal(assigned(once), once);
    });
  }
});

suite('assigning a part', () => {
  const two = guestWith(`    <vsock model='virtio'/>\n    <watchdog model='i6300esb'/>`);

  test('one device gets its address, and the controllers above it', () => {
    const one: Assign = (snapshot, guest) => {
      const device = guest.definition.devices.vsock[0];
      assert.ok(device);
      return assignOne(device, snapshot, guest);
    };
    const after = assigned(two, one);
    assert.match(after, /<vsock model='virtio'>\n {6}<address type='pci' .*\n {4}<\/vsock>/);
    assert.match(after, /model='pcie-root-port'/);
    assert.match(after, /<watchdog model='i6300esb'\/>/);
    assert.doesNotMatch(after, /sata/);
    assert.deepEqual(linesOfDefinition(after), linesOfDefinition(two));
  });

  test('controllers alone leave the devices free', () => {
    const after = assigned(two, writeControllers);
    assert.match(after, /type='sata'/);
    assert.match(after, /<vsock model='virtio'\/>\n {4}<watchdog model='i6300esb'\/>/);
    assert.deepEqual(linesOfDefinition(after), linesOfDefinition(two));
  });
});

suite('nothing can be assigned', () => {
  const texts: readonly [string, string][] = [
    ['to a device alone', "<rng model='virtio'/>"],
    [
      'where libvirt would refuse the domain',
      guestWith("<rng model='virtio'><address type='pci' bus='9' slot='99'/></rng>"),
    ],
    ['while the text is no XML', guestWith('<rng')],
    ['in other XML', '<a/>'],
  ];
  for (const [name, text] of texts) {
    test(name, () => assert.equal(canBeAssigned(new Snapshot(1, text).guest), false));
  }
});

/** In an order of their own: where libvirt lists a controller of its own depends on which others are in the text. */
function linesOfDefinition(text: string): string[] {
  return (definitionXml(new Snapshot(1, text)) ?? '').split('\n').sort();
}
