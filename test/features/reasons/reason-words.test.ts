// Every decision has words, and the words are sentences.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { devicesOf } from '../../../server/src/definition/definition.js';
import { deviceReasons } from '../../../server/src/features/reasons/device-reasons.js';
import { explanationsOf } from '../../../server/src/features/reasons/explanation.js';
import { reasonWords } from '../../../server/src/features/reasons/reason-words.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { guestWith } from '../../harness/guest.js';
import { readProject } from '../../harness/project.js';
import { filesUnder } from '../../harness/sources.js';

/** Rules are written where a reason is made; those about PCI are a type, which the compiler holds the table to. */
function rulesInSources(): Set<string> {
  const sources = filesUnder('server/src/definition').map(readProject).join('\n');
  const reasons = sources.matchAll(/\brule: ([^,\n]*'[a-z0-9-]+'[^,\n]*)/g);
  return new Set(
    Array.from(reasons, ([, words = '']) =>
      Array.from(words.matchAll(/'([a-z0-9-]+)'/g), ([, rule = '']) => rule),
    ).flat(),
  );
}

suite('the words for reasons', () => {
  test('there are some for every decision', () => {
    const rules = rulesInSources();
    assert.ok(rules.size > 25, `${rules.size} rules found`);
    assert.deepEqual(
      [...rules].filter(rule => !Object.hasOwn(reasonWords, rule)),
      [],
    );
  });

  for (const machine of ['q35', 'pc', 'virt']) {
    test(`are whole sentences on ${machine}`, () => {
      const { guest } = new Snapshot(
        1,
        guestWith(
          `<interface type='user'><model type='rtl8139'/></interface>
        <disk type='file'><source file='/a'/><target dev='sda'/></disk><graphics type='vnc'/>
        <channel type='unix'><target type='virtio' name='a'/></channel>`,
          machine,
        ),
      );
      assert.ok(guest);
      const sentences = Array.from(devicesOf(guest.definition)).flatMap(deviceReasons);
      for (const sentence of sentences) assert.match(sentence, /^(?:[A-Z]|libvirt|`).*\.$/);
    });
  }
});

suite('the explanation of an address', () => {
  test('names the device that made a bus necessary', () => {
    assert.deepEqual(explained("<rng model='virtio'><backend model='random'>/dev/random</backend></rng>"), [
      'rng virtio 0000:01:00.0',
      'It takes the first free slot that suits it: bus 1, slot 0. Virtio devices are PCI Express devices where the machine has PCI Express.',
      'controller pcie-root-port 1 0000:00:01.0',
      'No PCI Express port was free for `rng virtio`: libvirt adds one.',
      'It takes the first free slot that suits it: bus 0, slot 1. It is a pcie-root-port.',
      "Function 0 says `multifunction='on'`, as `controller pcie-root-port 2` shares its slot.",
      'The chassis number is the index, as the text states none.',
      'The port number follows from the address, as the text states none.',
      'The QEMU device is the usual one for the model.',
    ]);
  });

  test('tells the conventional device from the express one', () => {
    const [, place, bridge, why] = explained("<interface type='user'><model type='rtl8139'/></interface>");
    assert.match(place ?? '', /bus 2, slot 1\. It is a conventional PCI device\.$/);
    assert.equal(bridge, 'controller pcie-to-pci-bridge 2 0000:01:00.0');
    assert.match(why ?? '', /a bridge is added for `interface rtl8139`/);
  });

  test('an address of the text is its own reason', () => {
    const rng = "<rng model='virtio'><backend model='random'>/dev/random</backend><address type='pci' slot='9'/></rng>";
    assert.deepEqual(explained(rng), ['rng virtio 0000:00:09.0', 'The address is that of the text.']);
  });
});

/** Of the last device that the text states. */
function explained(devices: string): string[] {
  const { guest } = new Snapshot(1, guestWith(devices));
  const stated = guest?.domain.devices.at(-1)?.element;
  const device = stated && guest?.topology.deviceAt(stated);
  assert.ok(guest && device);
  return explanationsOf(device, guest).flatMap(({ name, address, reasons }) => [`${name} ${address}`, ...reasons]);
}
