import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deindented } from '../harness/check-findings.js';
import { guestWith } from '../harness/guest.js';
import { runIn } from '../harness/memory-io.js';

const guest = guestWith(`    <disk type='file'><source file='/a.img'/><target dev='vda' bus='virtio'/></disk>
    <interface type='user'>
      <mac address='52:54:00:aa:bb:cc'/>
      <model type='virtio'/>
      <alias name='ua-net'/>
    </interface>`);
const world = { files: { '/home/me/guest.xml': guest, '/home/me/device.xml': "<rng model='virtio'/>" } };

function explain(...operands: string[]) {
  return runIn(world, 'explain-address', ...operands);
}

suite('explain-address', () => {
  test('tells where a device is, why, and what libvirt adds for it', async () => {
    const { code, stdout, stderr } = await explain('guest.xml', 'vda');
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      deindented(`
        disk vda virtio: 0000:02:00.0
          • It takes the first free slot that suits it: bus 2, slot 0. Virtio devices
            are PCI Express devices where the machine has PCI Express.

        controller pcie-root-port 2, added by libvirt: 0000:00:01.1
          • No PCI Express port was free for disk vda virtio: libvirt adds one.
          • It joins other root ports as the next free function: bus 0, slot 1, function
            1. It is a pcie-root-port.
          • The chassis number is the index, as the text states none.
          • The port number follows from the address, as the text states none.
          • The QEMU device is the usual one for the model.
      `),
    );
  });

  const ways = ['interface:1', 'ua-net', '52:54:00:AA:BB:CC', ':9', ':12'];
  for (const way of ways) {
    test(`${way} finds the network card`, async () => {
      assert.match((await explain('guest.xml', way)).stdout, /^interface virtio 52:54:00:aa:bb:cc: 0000:01:00\.0\n/);
    });
  }

  test('a controller goes by type and index', async () => {
    assert.match((await explain('guest.xml', 'pci:1')).stdout, /^controller pcie-root-port 1, added by libvirt: /);
  });

  test('without a device it lists what there is', async () => {
    const { stdout } = await explain('guest.xml');
    assert.match(stdout, /^ {2}disk:1 +0000:02:00\.0 {2}disk vda virtio\n/);
    assert.match(stdout, /\n {2}pci:0 +- +controller pcie-root 0\n/);
  });

  test('for a device that there is not, too', async () => {
    const { code, stdout, stderr } = await explain('guest.xml', 'vdb');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^libvirt-xml: There is no device 'vdb'\. These there are:\n {2}disk:1 /);
  });

  test('a device alone has no guest to be in', async () => {
    const { code, stderr } = await explain('device.xml', 'rng:1');
    assert.deepEqual([code, stderr], [2, 'libvirt-xml: device.xml: It is not a whole domain.\n']);
  });
});
