// Device by device, the PCI connection libvirt's QEMU driver gives it. The first row that fits decides;
// a device without row is no PCI device.
import { changes } from './changes.js';
import type { ConnectionRow } from './connection.js';
import { version } from './profile.js';

const noModel = '';
const modernVirtio = [noModel, 'virtio', 'virtio-non-transitional'] as const;
const oldVirtio = ['virtio-transitional'] as const;

const virtio = 'Virtio devices are PCI Express devices where the machine has PCI Express.';
const transitional = 'A transitional virtio device needs I/O ports, so it lives on conventional PCI alone.';
const express = 'It is a PCI Express device.';
const conventional = 'It is a conventional PCI device.';
const inRootComplex = 'It is part of the root complex and sits on bus 0.';
const unplaceable = 'libvirt looks for a PCI slot but knows no kind that would do.';

const controllers: readonly ConnectionRow[] = [
  { device: 'controller', variants: ['usb'], models: ['nec-xhci', 'qemu-xhci'], needs: 'express', because: express },
  {
    device: 'controller',
    variants: ['usb'],
    models: [
      noModel,
      'piix3-uhci',
      'piix4-uhci',
      'ehci',
      'ich9-ehci1',
      'ich9-uhci1',
      'ich9-uhci2',
      'ich9-uhci3',
      'vt82c686b-uhci',
      'pci-ohci',
    ],
    needs: 'conventional',
    because: 'USB 1 and USB 2 host controllers are conventional PCI devices.',
  },
  {
    device: 'controller',
    variants: ['scsi'],
    models: ['virtio-scsi', 'virtio-non-transitional'],
    needs: 'virtio',
    because: virtio,
  },
  {
    device: 'controller',
    variants: ['scsi'],
    models: oldVirtio,
    needs: 'conventional',
    because: transitional,
  },
  {
    device: 'controller',
    variants: ['scsi'],
    models: ['lsilogic', 'lsisas1068', 'lsisas1078', 'vmpvscsi', 'dc390', 'am53c974', 'buslogic'],
    needs: 'conventional',
    because: 'Emulated SCSI adapters are conventional PCI devices.',
  },
  {
    device: 'controller',
    variants: ['virtio-serial'],
    models: oldVirtio,
    needs: 'conventional',
    because: transitional,
  },
  { device: 'controller', variants: ['virtio-serial'], models: modernVirtio, needs: 'virtio', because: virtio },
  {
    device: 'controller',
    variants: ['sata', 'ide'],
    needs: 'conventional',
    because: 'IDE and AHCI controllers are conventional PCI devices.',
  },
  { device: 'controller', variants: ['nvme'], needs: 'express', since: version(11, 5), because: express },
  {
    device: 'controller',
    variants: ['isa', 'xenbus'],
    needs: 'none',
    cannotBePlaced: true,
    because: unplaceable,
  },
];

const hostDevices: readonly ConnectionRow[] = [
  {
    device: 'hostdev',
    variants: ['pci'],
    needs: 'express',
    because: 'A host device counts as PCI Express unless the host shows it to be conventional.',
  },
  {
    device: 'interface',
    variants: ['hostdev'],
    needs: 'express',
    because: 'A host device counts as PCI Express unless the host shows it to be conventional.',
  },
  { device: 'hostdev', variants: ['mdev'], models: ['vfio-pci'], needs: 'express', because: express },
  { device: 'hostdev', variants: ['scsi_host'], models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'hostdev', variants: ['scsi_host'], needs: 'virtio', because: virtio },
];

const interfaces: readonly ConnectionRow[] = [
  { device: 'interface', models: ['virtio', 'virtio-non-transitional'], needs: 'virtio', because: virtio },
  { device: 'interface', models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'interface', models: ['e1000e', 'igb'], needs: 'express', because: express },
  {
    device: 'interface',
    models: [
      'e1000',
      'rtl8139',
      'vmxnet3',
      'vmxnet',
      'vmxnet2',
      'netfront',
      'vlance',
      'Am79C970A',
      'Am79C973',
      '82540EM',
      '82545EM',
      '82543GC',
    ],
    needs: 'conventional',
    because: conventional,
  },
  {
    device: 'interface',
    models: ['lan9118', 'scm91c111'],
    needs: 'conventional',
    until: version(12, 8),
    because: 'libvirt takes this on-board chip for a PCI device.',
  },
  {
    device: 'interface',
    models: ['lan9118', 'scm91c111'],
    needs: 'none',
    since: version(12, 8),
    because: 'The chip is on the board, not on PCI.',
  },
  { device: 'interface', models: ['spapr-vlan'], needs: 'none', because: 'It sits on the sPAPR virtual I/O bus.' },
  {
    device: 'interface',
    models: ['usb-net'],
    needs: 'none',
    cannotBePlaced: true,
    until: version(10, 4),
    because: unplaceable,
  },
  { device: 'interface', models: ['usb-net'], needs: 'none', since: version(10, 4), because: 'It is a USB device.' },
  {
    device: 'interface',
    needs: 'express',
    because: 'libvirt takes a network card it does not know for a PCI Express device.',
  },
];

const soundAndVideo: readonly ConnectionRow[] = [
  { device: 'sound', models: ['es1370', 'ac97', 'ich6', 'ich9'], needs: 'conventional', because: conventional },
  { device: 'sound', models: ['virtio'], needs: 'virtio', since: version(10, 4), because: virtio },
  { device: 'sound', models: ['ich7'], needs: 'none', cannotBePlaced: true, because: unplaceable },
  { device: 'video', models: ['virtio'], needs: 'virtio', because: virtio },
  { device: 'video', models: ['bochs'], needs: 'express', because: express },
  {
    device: 'video',
    models: ['vga', 'cirrus', 'vmvga', 'qxl', 'xen', 'vbox', 'parallels'],
    needs: 'conventional',
    because: conventional,
  },
  { device: 'video', models: ['gop'], needs: 'none', cannotBePlaced: true, because: unplaceable },
];

const others: readonly ConnectionRow[] = [
  { device: 'disk', variants: ['virtio'], models: oldVirtio, needs: 'conventional', because: transitional },
  {
    device: 'disk',
    variants: ['virtio'],
    models: ['usb-storage', 'usb-bot'],
    needs: 'none',
    cannotBePlaced: true,
    ...changes.usbDiskModel,
    because: unplaceable,
  },
  { device: 'disk', variants: ['virtio'], needs: 'virtio', because: virtio },
  {
    device: 'filesystem',
    variants: ['mtp'],
    needs: 'none',
    since: version(10, 2),
    because: 'It is a USB device.',
  },
  { device: 'filesystem', variants: ['virtiofs'], needs: 'virtio', because: virtio },
  { device: 'filesystem', models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'filesystem', needs: 'virtio', because: virtio },
  { device: 'memballoon', models: ['virtio', 'virtio-non-transitional'], needs: 'virtio', because: virtio },
  { device: 'memballoon', models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'memballoon', models: ['xen'], needs: 'none', cannotBePlaced: true, because: unplaceable },
  { device: 'rng', models: modernVirtio, needs: 'virtio', because: virtio },
  { device: 'rng', models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'vsock', models: modernVirtio, needs: 'virtio', because: virtio },
  { device: 'vsock', models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'input', variants: ['virtio'], models: modernVirtio, needs: 'virtio', because: virtio },
  { device: 'input', variants: ['virtio'], models: oldVirtio, needs: 'conventional', because: transitional },
  { device: 'watchdog', models: ['i6300esb'], needs: 'conventional', because: conventional },
  { device: 'shmem', needs: 'conventional', because: 'Shared memory devices are conventional PCI devices.' },
  { device: 'serial', variants: ['pci-serial'], needs: 'conventional', because: conventional },
  { device: 'iommu', models: ['virtio'], needs: 'virtio', isIntegrated: true, because: inRootComplex },
  {
    device: 'iommu',
    models: ['amd'],
    needs: 'conventional',
    isIntegrated: true,
    since: version(11, 5),
    because: inRootComplex,
  },
  { device: 'memory', models: ['virtio-mem', 'virtio-pmem'], needs: 'virtio', because: virtio },
  {
    device: 'crypto',
    models: ['virtio'],
    needs: 'conventional',
    since: version(9, 1),
    because: 'libvirt puts virtio-crypto on conventional PCI, unlike other virtio devices.',
  },
  {
    device: 'panic',
    models: ['pvpanic'],
    needs: 'conventional',
    isIntegrated: true,
    since: version(9, 1),
    because: inRootComplex,
  },
  { device: 'pstore', models: ['acpi-erst'], needs: 'conventional', since: version(10, 6), because: conventional },
];

export const connectionRows: readonly ConnectionRow[] = [
  ...controllers,
  ...hostDevices,
  ...interfaces,
  ...soundAndVideo,
  ...others,
];
