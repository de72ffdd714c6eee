import { suite, test } from 'node:test';
import { at, checkPciMap, disk, nic, pci, quiet, rng, times } from '../../../harness/pci-guest.js';

const on = { machine: 'pc' } as const;

suite('an i440fx guest', () => {
  test('has its chipset and video where real boards have them, and everything else behind', () => {
    checkPciMap(
      `<video><model type='vga'/></video>${nic('virtio')}${disk('vda')}
       <disk type='file' device='cdrom'><source file='/tmp/c'/><target dev='hda' bus='ide'/></disk>
       <channel type='pty'><target type='virtio' name='x'/></channel><sound model='ich6'/>${rng()}`,
      `
       00:06.0 disk vda
       00:01.2 usb 0 piix3-uhci
       -       pci 0 pci-root
       00:01.1 ide 0
       00:05.0 virtio-serial 0
       00:03.0 interface virtio
       00:04.0 sound ich6
       00:02.0 video vga
       00:07.0 memballoon virtio
       00:08.0 rng virtio
      `,
      on,
    );
  });

  test('uses slot 2 for anything if it has no video', () => {
    checkPciMap(
      quiet + nic('virtio'),
      `
       -       pci 0 pci-root
       00:02.0 interface virtio
      `,
      on,
    );
  });

  test('places the video first if its slot is taken', () => {
    checkPciMap(
      `${quiet}<video><model type='vga'/></video>${nic('virtio', at('00:02.0'))}${nic('virtio')}`,
      `
       -       pci 0 pci-root
       00:02.0 interface virtio
       00:04.0 interface virtio
       00:03.0 video vga
      `,
      on,
    );
  });

  test('has no bridge as long as one slot stays free', () => {
    checkPciMap(
      quiet + times(29, nic('e1000')),
      `
       -       pci 0 pci-root
       00:02.0 interface e1000 ×29 … 00:1e.0
      `,
      on,
    );
  });

  test('gets a bridge for the device that would take the last slot', () => {
    checkPciMap(
      quiet + times(31, nic('e1000')),
      `
       -       pci 0 pci-root
       00:02.0 pci 1 pci-bridge chassisNr=1
       00:03.0 interface e1000 ×31 … 01:02.0
      `,
      on,
    );
  });

  test('gets every bridge up to the one that an address names', () => {
    checkPciMap(
      quiet + nic('e1000', at('03:01.0')),
      `
       -       pci 0 pci-root
       00:02.0 pci 1 pci-bridge chassisNr=1
       00:03.0 pci 2 pci-bridge chassisNr=2
       00:04.0 pci 3 pci-bridge chassisNr=3
       03:01.0 interface e1000
      `,
      on,
    );
  });

  test('has expander buses numbered downwards from the lowest number in the text', () => {
    checkPciMap(
      `${pci(1, 'pci-expander-bus', "<target busNr='100'/>")}${pci(2, 'pci-expander-bus')}
       ${pci(3, 'pci-bridge', at('01:00.0'))}${quiet}
       ${nic('virtio', at('01:01.0'))}${nic('virtio', at('03:01.0'))}${nic('virtio')}`,
      `
       -       pci 0 pci-root
       00:02.0 pci 1 pci-expander-bus busNr=100
       00:03.0 pci 2 pci-expander-bus busNr=98
       01:00.0 pci 3 pci-bridge chassisNr=3
       01:01.0 interface virtio ×3 … 00:04.0
      `,
      on,
    );
  });

  test('gives the lowest slots to bridges of missing indexes, in the order of the indexes', () => {
    checkPciMap(
      pci(3, 'pci-bridge') + quiet,
      `
       -       pci 0 pci-root
       00:02.0 pci 1 pci-bridge chassisNr=1
       00:03.0 pci 2 pci-bridge chassisNr=2
       00:04.0 pci 3 pci-bridge chassisNr=3
      `,
      on,
    );
  });

  test('gives them in the order of the list before libvirt sorted what it adds', () => {
    checkPciMap(
      pci(3, 'pci-bridge') + quiet,
      `
       00:02.0 pci 3 pci-bridge chassisNr=3
       -       pci 0 pci-root
       00:03.0 pci 1 pci-bridge chassisNr=1
       00:04.0 pci 2 pci-bridge chassisNr=2
      `,
      { ...on, libvirt: '9.0' },
    );
  });

  test('has its USB and IDE functions free for others when it has no such controller', () => {
    checkPciMap(
      quiet + nic('virtio', at('00:01.2')) + nic('virtio', at('00:01.1')),
      `
       -       pci 0 pci-root
       00:01.2 interface virtio
       00:01.1 interface virtio
      `,
      on,
    );
  });
});
