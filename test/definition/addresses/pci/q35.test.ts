import { suite, test } from 'node:test';
import { at, checkPciMap, disk, nic, pci, quiet, rng, times } from '../../../harness/pci-guest.js';

suite('a q35 guest without PCI controllers in its text', () => {
  test('gets a root port for each express device, and a spare one', () => {
    checkPciMap(
      '',
      `
       01:00.0 usb 0 qemu-xhci
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:01.2 pci 3 pcie-root-port chassis=3 port=0xa
       02:00.0 memballoon virtio
      `,
    );
  });

  test('gets a bridge in a port of its own for conventional devices', () => {
    checkPciMap(
      `<video><model type='vga'/></video>
       ${nic('e1000')}${nic('virtio')}${nic('e1000e')}${disk('vda')}
       <sound model='ich9'/><controller type='virtio-serial'/>${rng()}${quiet}`,
      `
       06:00.0 disk vda
       05:00.0 virtio-serial 0
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:02.0 pci 1 pcie-root-port chassis=1 port=0x10 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:02.1 pci 3 pcie-root-port chassis=3 port=0x11
       00:02.2 pci 4 pcie-root-port chassis=4 port=0x12
       00:02.3 pci 5 pcie-root-port chassis=5 port=0x13
       00:02.4 pci 6 pcie-root-port chassis=6 port=0x14
       00:02.5 pci 7 pcie-root-port chassis=7 port=0x15
       00:02.6 pci 8 pcie-root-port chassis=8 port=0x16
       02:01.0 interface e1000
       03:00.0 interface virtio
       04:00.0 interface e1000e
       00:1b.0 sound ich9
       00:01.0 video vga
       07:00.0 rng virtio
      `,
    );
  });

  test('has eight root ports in a slot before the next slot is begun', () => {
    checkPciMap(
      quiet + times(9, nic('virtio')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:01.2 pci 3 pcie-root-port chassis=3 port=0xa
       00:01.3 pci 4 pcie-root-port chassis=4 port=0xb
       00:01.4 pci 5 pcie-root-port chassis=5 port=0xc
       00:01.5 pci 6 pcie-root-port chassis=6 port=0xd
       00:01.6 pci 7 pcie-root-port chassis=7 port=0xe
       00:01.7 pci 8 pcie-root-port chassis=8 port=0xf
       00:02.0 pci 9 pcie-root-port chassis=9 port=0x10 mf=on
       00:02.1 pci 10 pcie-root-port chassis=10 port=0x11
       01:00.0 interface virtio ×9 … 09:00.0
      `,
    );
  });

  test('gets a second bridge, on the first one, for the 31st conventional device', () => {
    checkPciMap(
      quiet + times(33, nic('e1000')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       02:01.0 pci 3 pci-bridge chassisNr=3
       00:01.1 pci 4 pcie-root-port chassis=4 port=0x9
       02:02.0 interface e1000 ×33 … 03:03.0
      `,
    );
  });

  test('keeps its spare port if the text names pcie-root alone', () => {
    checkPciMap(
      pci(0, 'pcie-root') + quiet + nic('virtio'),
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:1f.2 sata 0
       01:00.0 interface virtio
      `,
    );
  });

  test('has no root port at all if everything sits on pcie-root', () => {
    checkPciMap(
      quiet + nic('virtio', at('00:05.0')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:05.0 interface virtio
      `,
    );
  });

  test('has parts of the root complex directly on pcie-root, the IOMMU first', () => {
    checkPciMap(
      `${quiet}<panic model='pvpanic'/><iommu model='amd'/>
       <crypto model='virtio' type='qemu'><backend model='builtin' queues='1'/></crypto>`,
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
       02:01.0 crypto virtio
       00:03.0 panic pvpanic
       00:02.0 iommu amd
      `,
    );
  });

  test('moves a conventional device from bus 1 to the bridge that goes in between', () => {
    checkPciMap(
      quiet + nic('e1000', at('01:01.0')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
       02:01.0 interface e1000
      `,
    );
  });

  test('gets a bridge on its own bus for a conventional device on bus 2', () => {
    checkPciMap(
      quiet + nic('e1000', at('02:01.0')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
       02:01.0 interface e1000
      `,
    );
  });

  test('gets every bus up to the one that an address names', () => {
    checkPciMap(
      quiet + nic('virtio', at('03:00.0')) + nic('e1000', at('06:01.0')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:01.2 pci 3 pcie-root-port chassis=3 port=0xa
       00:01.3 pci 4 pcie-root-port chassis=4 port=0xb
       01:00.0 pci 5 pcie-to-pci-bridge
       05:01.0 pci 6 pci-bridge chassisNr=6
       03:00.0 interface virtio
       06:01.0 interface e1000
      `,
    );
  });
});
