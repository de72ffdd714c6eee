// Where devices can come and go while the guest runs, and what the text does against it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { intoBaseDomain } from '../harness/base-domain.js';
import { checkFindings } from '../harness/check-findings.js';
import { fixesOf, textAfter } from '../harness/check-fix.js';
import { checkTitles } from '../harness/check-titles.js';

suite('a device on pcie-root', () => {
  test('that can never be hotplugged is where it should be', () => {
    checkFindings(`
      <controller type='usb' index='0' model='qemu-xhci'>
        <address type='pci' bus='0x00' slot='0x04' function='0x0'/>
      </controller>
      <sound model='ich9'>
        <address type='pci' bus='0x00' slot='0x1b' function='0x0'/>
      </sound>
      <video>
        <model type='virtio'/>
        <address type='pci' bus='0x00' slot='0x01' function='0x0'/>
      </video>
      <memballoon model='virtio'>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
      </memballoon>
      <rng model='virtio'>
        <backend model='random'>/dev/urandom</backend>
      </rng>
    `);
  });

  test('is one only on a machine with PCI Express', () => {
    checkFindings(
      `
      <interface type='user'>
        <model type='virtio'/>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
      </interface>
    `,
      'pc',
    );
  });

  test('moves to a port that the text has free, a conventional one behind a bridge', () => {
    const guest = (model: string) => `
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-to-pci-bridge'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
      <controller type='pci' index='4' model='pcie-root-port'/>
      <controller type='pci' index='5' model='pcie-root-port'/>
      <interface type='user'>
        <model type='${model}'/>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
      </interface>
    `;
    const choose = 'Let libvirt choose the address';
    checkTitles(guest('virtio'), 'device-on-pcie-root', ['Move to 0000:05:00.0', choose]);
    checkTitles(guest('e1000'), 'device-on-pcie-root', ['Move to 0000:02:01.0', choose]);
  });
});

suite('a conventional device in a port', () => {
  test('is one by its default model, too', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
      <controller type='pci' index='4' model='pcie-root-port'/>
      <interface type='user'>
        <address type='pci' bus='0x01' slot='0x00' function='0x0'/>
                                 ^^^^ info conventional-device-on-root-port: This <interface> (rtl8139) is a conventional PCI device, but bus 1 is a pcie-root-port.
      </interface>
    `);
  });

  test('is at home behind a pcie-to-pci-bridge', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-to-pci-bridge'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
      <controller type='pci' index='4' model='pcie-root-port'/>
      <controller type='pci' index='5' model='pcie-root-port'/>
      <interface type='user'>
        <model type='e1000'/>
        <address type='pci' bus='0x02' slot='0x01' function='0x0'/>
      </interface>
    `);
  });
});

suite('a guest without a free port', () => {
  test('is no concern as long as libvirt adds the ports', () => {
    checkFindings(`<controller type='pci' index='0' model='pcie-root'/>`);
  });

  test('has ports of which some forbid hotplug', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'/>
                                              ^^^^^^^^^^^^^^ info root-port-consumed-by-default-device: Of these ports, 2 go to what libvirt adds: <controller type='usb' index='0'> and <memballoon>.
      <controller type='pci' index='2' model='pcie-root-port'/>
      <controller type='pci' index='3' model='pcie-root-port'>
                                              ^^^^^^^^^^^^^^ warning no-free-hotplug-port: None of the 3 ports is free for hotplug.
        <target hotplug='off'/>
      </controller>
    `);
  });

  test('is an affair of machines with PCI Express', () => {
    checkFindings(
      `
      <controller type='pci' index='0' model='pci-root'/>
      <controller type='pci' index='1' model='pci-bridge'/>
    `,
      'pc',
    );
  });

  test('gets one more free port or four, whatever takes the others', () => {
    checkTitles(
      `
      <controller type='pci' index='1' model='pcie-root-port'/>
      <interface type='user'>
        <model type='virtio'/>
      </interface>
    `,
      'no-free-hotplug-port',
      ['Insert 1 pcie-root-port', 'Insert 4 pcie-root-ports'],
    );
  });

  test('has exactly as many ports free afterwards as the title of the fix says', () => {
    const text = intoBaseDomain(`
      <controller type='pci' index='0' model='pcie-root'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
      <controller type='pci' model='pcie-to-pci-bridge'/>
      <sound model='ich6'/>
      <interface type='user'><model type='virtio'/></interface>
      <interface type='user'><model type='e1000'/></interface>
    `);
    const freeAfter = fixesOf(text, 'no-free-hotplug-port').map(fix => {
      return [fix.title, new Snapshot(1, textAfter(text, fix)).guest?.topology.freeHotplugPorts()];
    });
    assert.deepEqual(freeAfter, [
      ['Insert 1 pcie-root-port', 1],
      ['Insert 4 pcie-root-ports', 4],
    ]);
  });

  test('is not judged while something in it is malformed', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'/>
      <sound model='ich9'>
        <address type='pci' slot='1b'/>
                                  ^^ error pci-address-hex-without-prefix: Slot '1b' is hexadecimal but has no 0x in front.
      </sound>
    `);
  });
});

suite('a bus that no controller provides', () => {
  test('is a bridge on pc', () => {
    checkFindings(
      `
      <sound model='ich6'>
        <address type='pci' bus='0x02' slot='0x01' function='0x0'/>
                                 ^^^^ info pci-unknown-bus-autocreated: No controller provides bus 2, so libvirt adds 2 controllers.
      </sound>
    `,
      'pc',
    );
  });

  test('is a host bridge on pseries', () => {
    checkFindings(
      `
      <rng model='virtio'>
        <backend model='random'>/dev/urandom</backend>
        <address type='pci' bus='0x01' slot='0x01' function='0x0'/>
                                 ^^^^ info pci-unknown-bus-autocreated: No controller provides bus 1, so libvirt adds a pci-root.
      </rng>
    `,
      'pseries',
    );
  });

  test('is written down together with the spare port that naming it would cost', () => {
    checkTitles(
      `
      <rng model='virtio'>
        <backend model='random'>/dev/urandom</backend>
        <address type='pci' bus='0x01' slot='0x00' function='0x0'/>
      </rng>
    `,
      'pci-unknown-bus-autocreated',
      ['Insert the missing controller', 'Let libvirt choose the address'],
    );
  });

  test('is no matter in a domain that libvirt refuses', () => {
    checkFindings(`
      <controller type='pci' index='0' model='pcie-root-port'/>
                                    ^ error pci-index-0-not-root: This pcie-root-port has index 0, which belongs to the pcie-root.
      <sound model='virtio'>
        <address type='pci' bus='0x03' slot='0x00' function='0x0'/>
      </sound>
    `);
  });
});
