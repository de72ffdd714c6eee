import { suite, test } from 'node:test';
import { checkPciMap, disk, nic } from '../../../harness/pci-guest.js';

suite('an aarch64 virt guest', () => {
  const on = { machine: 'virt' } as const;

  test('has no place of its own for video', () => {
    checkPciMap(
      `${nic('virtio')}${disk('vda')}<controller type='scsi' model='virtio-scsi'/>
       <controller type='usb' model='qemu-xhci'/><graphics type='vnc'/>`,
      `
       04:00.0 disk vda
       02:00.0 scsi 0 virtio-scsi
       03:00.0 usb 0 qemu-xhci
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:01.2 pci 3 pcie-root-port chassis=3 port=0xa
       00:01.3 pci 4 pcie-root-port chassis=4 port=0xb
       00:01.4 pci 5 pcie-root-port chassis=5 port=0xc
       00:01.5 pci 6 pcie-root-port chassis=6 port=0xd
       01:00.0 interface virtio
       05:00.0 video virtio
      `,
      on,
    );
  });

  test('gives ports to devices that one virtio-mmio device does not take along', () => {
    checkPciMap(
      `<disk type='file' device='disk'><source file='/tmp/a'/><target dev='vda' bus='virtio'/>
         <address type='virtio-mmio'/></disk>
       ${disk('vdb')}${nic('virtio')}${nic('e1000')}<vsock model='virtio'><cid auto='no' address='5'/></vsock>`,
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
       00:01.2 pci 4 pcie-root-port chassis=4 port=0xa
       02:01.0 interface e1000
       03:00.0 vsock virtio
      `,
      on,
    );
  });

  test('has parts of the root complex directly on bus 0', () => {
    checkPciMap(
      "<panic model='pvpanic'/>",
      `
       -       pci 0 pcie-root
       00:01.0 panic pvpanic
      `,
      on,
    );
  });
});

suite('a riscv64 virt guest', () => {
  test('is bare when it is empty', () => {
    checkPciMap(
      '',
      `
       -       pci 0 pcie-root
      `,
      { machine: 'riscv' },
    );
  });

  test('had a memory balloon, and so ports, in older releases', () => {
    checkPciMap(
      '',
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       01:00.0 memballoon virtio
      `,
      { machine: 'riscv', libvirt: '9.0' },
    );
  });
});
