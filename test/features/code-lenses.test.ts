import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { codeLenses, type LensChoice } from '../../server/src/features/code-lenses.js';
import { portEdits } from '../../server/src/features/port-edits.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { guestWith } from '../harness/guest.js';

const both: LensChoice = { hotplug: true, users: true };

/** Each line of the text that has lenses, with their titles in front. */
function shown(text: string, wanted = both): string[] {
  const { lines } = new Snapshot(1, text);
  const titles = new Map<number, string[]>();
  for (const { span, title } of codeLenses(new Snapshot(1, text), wanted)) {
    const { line } = lines.positionAt(span.start);
    titles.set(line, [...(titles.get(line) ?? []), title]);
  }
  return [...titles].map(([line, words]) => `${words.join(' | ')} ▸ ${text.split('\n')[line]?.trim()}`);
}

const PORTS = `<controller type='pci' index='0' model='pcie-root'/>
<controller type='pci' index='1' model='pcie-root-port'/>
<controller type='pci' index='2' model='pcie-root-port'/>
<controller type='pci' index='3' model='pcie-root-port'/>
<controller type='scsi' index='0' model='virtio-scsi'/>
<disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/></disk>
<disk type='file'><source file='/b'/><target dev='sdb' bus='scsi'/></disk>
<channel type='unix'><target type='virtio' name='a'/></channel>`;

suite('code lenses', () => {
  test('tell what is free above the list, and who is on each controller', () => {
    assert.deepEqual(shown(guestWith(PORTS)), [
      '1 free hotplug port | add 1 | add 4 ▸ <devices>',
      "4 devices, 1 added by libvirt ▸ <controller type='pci' index='0' model='pcie-root'/>",
      "1 device: controller scsi 0 virtio-scsi ▸ <controller type='pci' index='1' model='pcie-root-port'/>",
      "1 device: controller virtio-serial 0, added by libvirt ▸ <controller type='pci' index='2' model='pcie-root-port'/>",
      "no devices ▸ <controller type='pci' index='3' model='pcie-root-port'/>",
      "2 devices ▸ <controller type='scsi' index='0' model='virtio-scsi'/>",
    ]);
  });

  test('lead to the devices that the text has', () => {
    const text = guestWith(PORTS);
    const places = codeLenses(new Snapshot(1, text), both).flatMap(({ title, does }) => {
      return does.kind === 'show-places' && title === '2 devices' ? does.places : [];
    });
    const targets = places.map(({ start }) => /dev='(\w+)'/.exec(text.slice(start))?.[1]);
    assert.deepEqual(targets, ['sda', 'sdb']);
  });

  test('offer no ports where the machine has slots', () => {
    assert.deepEqual(shown(guestWith('', 'pc')), ['30 free hotplug slots ▸ <devices>']);
  });

  test('are absent on a machine without PCI and in anything but a domain', () => {
    assert.deepEqual(shown(guestWith('', 'isapc')), []);
    assert.deepEqual(shown("<controller type='pci' index='1' model='pcie-root-port'/>"), []);
    assert.deepEqual(shown('<network/>'), []);
  });

  test('stay where they are while a word is being typed, and count what the text states', () => {
    const typing = guestWith(`<controller type='pci' index='1' model='pcie-root-port'/>
<controller type='pci' index='2' model='pcie-root-port'/>
<vsock model='virtio'><address type='pci' bus='2' slot='0'/></vsock><rng`);
    assert.deepEqual(shown(typing), [
      'hotplug not certain ▸ <devices>',
      "devices not certain ▸ <controller type='pci' index='1' model='pcie-root-port'/>",
      "1 device by address ▸ <controller type='pci' index='2' model='pcie-root-port'/>",
    ]);
  });

  test('can be switched off, each sort by itself', () => {
    const text = guestWith(PORTS);
    assert.equal(shown(text, { hotplug: true, users: false }).length, 1);
    assert.equal(shown(text, { hotplug: false, users: true }).length, 5);
  });
});

suite('ports on request', () => {
  test('are as many more as were asked for, in the domain that libvirt would define', () => {
    for (const count of [1, 4]) {
      const text = guestWith(PORTS);
      const after = new Snapshot(2, applyEdits(text, portEdits(count, new Snapshot(1, text))));
      assert.equal(after.guest?.topology.freeHotplugPorts(), 1 + count);
    }
  });

  test('are none where it is not certain what libvirt would do', () => {
    assert.deepEqual(portEdits(1, new Snapshot(1, guestWith('<rng'))), []);
    assert.deepEqual(portEdits(0, new Snapshot(1, guestWith(PORTS))), []);
  });
});
