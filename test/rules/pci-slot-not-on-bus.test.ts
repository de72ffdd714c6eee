import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';
import { checkTitles } from '../harness/check-titles.js';

suite('the only slot of a port', () => {
  test('is slot 0 of a downstream port as well', () => {
    checkFindings(`
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-switch-upstream-port'/>
      <controller type='pci' index='3' model='pcie-switch-downstream-port'/>
      <controller type='pci' index='4' model='pcie-switch-downstream-port'/>
      <controller type='pci' index='5' model='pcie-switch-downstream-port'/>
      <sound model='virtio'>
        <address type='pci' bus='0x03' slot='0x1f'/>
                                             ^^^^ error pci-slot-not-on-bus: Bus 3 is a pcie-switch-downstream-port, which has slot 0 only, not slot 31.
      </sound>
    `);
  });

  test('goes to whoever asks for it, before another free port', () => {
    checkTitles(
      `
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <sound model='virtio'>
        <address type='pci' bus='0x01' slot='0x01'/>
      </sound>
    `,
      'pci-slot-not-on-bus',
      ['Move to 0000:01:00.0', 'Let libvirt choose the address'],
    );
  });

  test('may be taken: then another port, or a function of it', () => {
    checkTitles(
      `
      <controller type='pci' index='1' model='pcie-root-port'/>
      <controller type='pci' index='2' model='pcie-root-port'/>
      <controller type='pci' index='3' model='pcie-root-port'/>
      <controller type='pci' index='4' model='pcie-root-port'/>
      <rng model='virtio'>
        <backend model='random'>/dev/urandom</backend>
        <address type='pci' bus='0x01' slot='0x00'/>
      </rng>
      <sound model='virtio'>
        <address type='pci' bus='0x01' slot='0x01'/>
      </sound>
    `,
      'pci-slot-not-on-bus',
      ['Move to 0000:04:00.0', 'Let libvirt choose the address'],
    );
  });
});
