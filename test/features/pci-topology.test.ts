import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { topologyText } from '../../server/src/features/pci-topology/topology-text.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { guestWith } from '../harness/guest.js';

function treeOf(text: string): string {
  return topologyText(new Snapshot(1, text));
}

const port = (index: number, rest = '/') => `<controller type='pci' index='${index}' model='pcie-root-port'${rest}>`;

suite('the PCI topology as a text', () => {
  test('has every bus with its slots, what libvirt adds and what is free', () => {
    assert.equal(
      treeOf(guestWith(`${port(1)}${port(2)}<vsock model='virtio'/>`)),
      `demo, pc-q35-11.1: 1 free hotplug port

bus 0: pcie-root (added by libvirt), no hotplug
├─ 01.0  pcie-root-port → bus 1
│  └─ 00.0  vsock virtio
├─ 01.1  pcie-root-port → bus 2
│  └─ 00  free for hotplug
├─ 02–1e  free
├─ 1f.0  ICH9 LPC bridge (chipset)
├─ 1f.2  controller sata 0 (added by libvirt)
└─ 1f.3  ICH9 SMBus controller (chipset)
`,
    );
  });

  test('on conventional PCI has slots instead of ports', () => {
    const tree = treeOf(
      guestWith("<controller type='pci' index='1' model='pci-bridge'/><vsock model='virtio'/>", 'pc'),
    );
    assert.match(tree, /: 59 free hotplug slots\n\nbus 0: pci-root \(added by libvirt\)\n├─ 01\.0 {2}PIIX3 ISA bridge/);
    assert.match(tree, /→ bus 1\n│ {2}└─ 01–1f {2}free for hotplug\n/);
  });

  test('tells where hotplug is turned off', () => {
    const tree = treeOf(guestWith(`${port(1, '><target hotplug="off"/></controller')}`));
    assert.match(tree, /01\.0 {2}pcie-root-port → bus 1, hotplug turned off\n│ {2}└─ 00 {2}free\n/);
  });

  test('names buses beyond the ninth as libvirt writes indexes and as it writes addresses', () => {
    const ports = Array.from({ length: 10 }, (_, index) => port(index + 1)).join('');
    assert.match(treeOf(guestWith(ports)), /→ bus 10 \(0x0a\)\n/);
  });

  test('has both devices that claim one address, and those on a bus that is not there', () => {
    const at = (bus: number) => `<vsock model='virtio'><address type='pci' bus='${bus}' slot='3'/></vsock>`;
    const tree = treeOf(
      guestWith(
        `${at(0)}<rng model='virtio'><backend model='random'>/dev/random</backend><address type='pci' slot='3'/></rng>`,
      ),
    );
    assert.match(tree, /^demo, pc-q35-11\.1: not certain, because of what is wrong with it\n/);
    assert.match(
      tree,
      /03\.0 {2}rng virtio\n├─ 03\.0 {2}vsock virtio\n|03\.0 {2}vsock virtio\n├─ 03\.0 {2}rng virtio\n/,
    );
  });

  test('ends where two buses stand on each other', () => {
    const on = (index: number, bus: number) =>
      `<controller type='pci' index='${index}' model='pci-bridge'><address type='pci' bus='${bus}' slot='1'/></controller>`;
    const tree = treeOf(guestWith(`${on(1, 2)}${on(2, 1)}`, 'pc'));
    assert.equal(tree.match(/^bus /gm)?.length, 2);
    assert.equal(tree.match(/→ bus/g)?.length, 2);
  });

  test('says in words why there is none', () => {
    assert.equal(
      treeOf('<network/>'),
      'The root element is <network>, which is neither a domain nor a device of one.\n',
    );
    assert.equal(treeOf("<rng model='virtio'/>"), 'This is not a whole domain.\n');
    assert.equal(treeOf(guestWith('', 'isapc')), 'isapc has no PCI.\n');
  });
});
