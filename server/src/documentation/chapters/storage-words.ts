// Words for kinds of storage that disks and their sources share.

export const storageTypes = {
  file: 'a file: `file`',
  block: 'a block device: `dev`',
  dir: 'a directory shown as a FAT file system: `dir`',
  network: 'a server: `protocol`, `name` and `<host>`',
  volume: 'a volume of a libvirt storage pool: `pool` and `volume`',
  nvme: 'a namespace of a host NVMe controller, driven by QEMU: `namespace` and `<address>`',
  vhostuser: 'another process by vhost-user: `path` of its socket; needs shared memory',
  vhostvdpa: 'a vDPA device: `dev`; needs shared memory',
  ctl: 'FreeBSD’s CAM target layer: `dev` (bhyve)',
};

export const storageAges = { nvme: '6.0', vhostuser: '7.1', vhostvdpa: '9.8', ctl: '12.0' } as const;

export const imageFormats = {
  raw: 'the bytes as they are: fastest',
  qcow2: 'QEMU’s own: grows, with snapshots and backing images',
  luks: 'raw data encrypted by LUKS',
  vmdk: 'VMware’s',
  vdi: 'VirtualBox’s',
  vpc: 'VHD of Virtual PC and Hyper-V',
  vhd: 'VHD by Xen’s name',
  qcow: 'the forerunner of qcow2',
  qed: 'a rival of qcow2, given up',
  cow: 'copy-on-write of user-mode Linux, given up',
  bochs: 'the emulator Bochs’s, read-only',
  cloop: 'compressed images of Knoppix, read-only',
  dmg: 'macOS’s, read-only',
  iso: 'a CD image, the same as raw',
  ploop: 'Virtuozzo’s',
  fat: 'a directory shown as a FAT file system',
  dir: 'a directory',
};
