// Slots with several functions: what the guest finds of them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';
import { drawFindings } from '../harness/draw-findings.js';

suite('a slot without function 0', () => {
  test('is none where the chipset has that function', () => {
    checkFindings(`
      <memballoon model='virtio'>
        <address type='pci' bus='0x00' slot='0x1f' function='0x1'/>
      </memballoon>
    `);
  });

  test('is none where libvirt puts a root port into it', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'>
        <address type='pci' bus='0x00' slot='0x01' function='0x1'/>
      </controller>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
    `);
  });

  test('is reported for each of its devices', () => {
    checkFindings(`
      <sound model='ich6'>
        <address type='pci' slot='0x05' function='0x2'/>
         ^^^^^^^ warning function-zero-missing: Nothing is at 0000:00:05.0, so the guest does not look for function 2.
      </sound>
      <memballoon model='virtio'>
        <address type='pci' slot='0x05' function='0x3'/>
         ^^^^^^^ warning function-zero-missing: Nothing is at 0000:00:05.0, so the guest does not look for function 3.
      </memballoon>
    `);
  });

  test('cannot be told from a device alone', () => {
    const device = "<memballoon model='virtio'><address type='pci' slot='0x05' function='0x3'/></memballoon>";
    assert.equal(drawFindings(device), device);
  });
});

suite('multifunction off', () => {
  test('is right where function 0 is alone', () => {
    checkFindings(`
      <memballoon model='virtio'>
        <address type='pci' slot='0x05' function='0x0' multifunction='off'/>
      </memballoon>
    `);
  });

  test('of another function does not matter', () => {
    checkFindings(`
      <sound model='ich6'>
        <address type='pci' slot='0x05' function='0x0'/>
      </sound>
      <memballoon model='virtio'>
        <address type='pci' slot='0x05' function='0x1' multifunction='off'/>
      </memballoon>
    `);
  });

  test('collides with the root ports that libvirt packs into the slot', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'>
        <address type='pci' bus='0x00' slot='0x01' function='0x0' multifunction='off'/>
                                                                                 ^^^ warning multifunction-off-with-functions: multifunction is off, but 0000:00:01.1 is in use as well.
      </controller>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
    `);
  });
});
