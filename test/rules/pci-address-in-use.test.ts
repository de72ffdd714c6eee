import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';
import { checkTitles } from '../harness/check-titles.js';

suite('one guest address for two', () => {
  test('is a clash between a device and a PCI controller', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
         ^^^^^^^ related pci-address-in-use: It is taken here.
      </controller>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <sound model='ich6'>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
         ^^^^^^^ error pci-address-in-use: Guest address 0000:00:05.0 is already taken by <controller type='pci' index='1'>.
      </sound>
    `);
  });

  test('is no clash where libvirt chooses', () => {
    checkFindings(`
      <sound model='ich6'>
        <address type='pci' bus='0x00' slot='0x00' function='0x0'/>
         ^^^^^^^ info pci-address-all-zero: Bus 0, slot 0 stands for no address: libvirt chooses one.
      </sound>
      <memballoon model='virtio'>
        <address type='pci'/>
      </memballoon>
    `);
  });

  test('is no clash on different buses or in different functions', () => {
    checkFindings(`
      <sound model='ich6'>
        <address type='pci' bus='0x00' slot='0x05' function='0x0'/>
      </sound>
      <memballoon model='virtio'>
        <address type='pci' bus='0x00' slot='0x05' function='0x7'/>
      </memballoon>
    `);
  });

  test('is reported once for each device that comes too late', () => {
    checkFindings(`
      <sound model='ich6'>
        <address type='pci' slot='5'/>
         ^^^^^^^ related pci-address-in-use: It is taken here.
         ^^^^^^^ related pci-address-in-use: It is taken here.
      </sound>
      <sound model='ich9'>
        <address type='pci' slot='0x05'/>
         ^^^^^^^ error pci-address-in-use: Guest address 0000:00:05.0 is already taken by <sound>.
      </sound>
      <memballoon model='virtio'>
        <address type='pci' slot='05'/>
         ^^^^^^^ error pci-address-in-use: Guest address 0000:00:05.0 is already taken by <sound>.
      </memballoon>
    `);
  });

  test('can be resolved on the same bus, in the same slot or by libvirt', () => {
    checkTitles(
      `
      <sound model='ich6'>
        <address type='pci' slot='5'/>
      </sound>
      <memballoon model='virtio'>
        <address type='pci' slot='5'/>
      </memballoon>
    `,
      'pci-address-in-use',
      ['Move to 0000:00:02.0', 'Move to 0000:00:05.1', 'Let libvirt choose the address'],
    );
  });
});
