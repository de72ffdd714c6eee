import type { Chapter } from '../documentation.js';
import { virtioModels } from './shared-parts.js';
import { storageAges, storageTypes } from './storage-words.js';

/** Disks, CD drives and floppies. */
export const disks: Chapter = {
  at: 'devices/disk',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    '': {
      text: 'A disk, CD drive or floppy drive of the guest.',
      example: "<disk type='file' device='disk'>…</disk>",
      attributes: {
        type: {
          text: 'What holds the data on the host; decides which attributes of `<source>` count.',
          values: storageTypes,
          valuesSince: storageAges,
          default: 'file',
        },
        device: {
          text: 'What kind of drive the guest sees.',
          values: {
            disk: 'a hard disk',
            cdrom: 'a CD drive, read-only, whose medium can be changed',
            floppy: 'a floppy drive, whose medium can be changed',
            lun: 'a SCSI disk whose commands reach the real one; for block devices and iSCSI only',
          },
          default: 'disk',
        },
        model: {
          text: 'The variant of the device; for virtio the protocol, for USB the transport.',
          values: {
            ...virtioModels,
            'usb-storage': 'USB, one unit, as every guest knows it',
            'usb-bot': 'USB, needed for CD drives that are to be seen as such',
          },
          valuesSince: { 'usb-storage': '11.4–12.8', 'usb-bot': '11.4–12.8' },
          default: 'virtio for `bus="virtio"`',
        },
        rawio: {
          text: 'Whether QEMU may send any SCSI command to a `lun`. The right (CAP_SYS_RAWIO) holds for the whole process, hence for all its disks.',
          default: 'no',
        },
        sgio: {
          text: 'Which SCSI commands of the guest the kernel lets through to a `lun`. Kernels no longer offer the choice, so libvirt refuses `unfiltered`.',
          values: { filtered: 'harmless ones', unfiltered: 'all' },
          default: 'filtered',
        },
        snapshot: {
          text: 'What snapshots do with this disk when they say nothing themselves.',
          values: {
            internal: 'the snapshot is stored inside the qcow2 image',
            external: 'changes go to a new file from then on',
            no: 'it is left out',
            manual: 'something else takes the snapshot while libvirt holds the guest still',
          },
          default: '`no` for read-only disks, otherwise decided by the kind of snapshot',
        },
      },
    },
    target: {
      text: 'The disk’s name in libvirt, and the bus on which the guest finds it.',
      example: "<target dev='vda' bus='virtio'/>",
      attributes: {
        dev: 'The disk’s name in libvirt, which puts disks in order and gives them units; the guest may call it otherwise. `vd…` is virtio, `sd…` SCSI, SATA or USB, `hd…` IDE, `fd…` a floppy, `nvme0n1` NVMe.',
        bus: {
          text: 'The bus by which the guest reaches it.',
          values: {
            virtio: 'virtio-blk, fast; the guest needs its driver',
            scsi: 'a SCSI controller, by default the model that the machine has',
            sata: 'AHCI: what every guest knows on q35',
            ide: 'IDE, on `pc` machines alone',
            usb: 'a USB stick or drive',
            fdc: 'the floppy controller',
            sd: 'an SD card of embedded boards',
            nvme: 'an NVMe controller; needs a `<serial>`',
            xen: 'Xen’s paravirtual disk',
            uml: 'user-mode Linux’s',
          },
          valuesSince: { nvme: '11.5' },
          default: 'told from `dev`',
        },
        tray: {
          text: 'Whether the tray of a CD or floppy drive is open.',
          values: { open: 'open, without a medium', closed: 'closed' },
          default: 'closed',
        },
        removable: {
          text: 'Whether a USB or SCSI disk claims removable media, so that guests treat it like a stick.',
          default: 'off',
        },
        rotation_rate: {
          text: 'What a SCSI, SATA or IDE disk claims as its speed: 1 for a solid-state disk, otherwise 1025 to 65534.',
          unit: 'revolutions per minute',
          default: 'not reported',
          since: '7.3',
        },
        dpofua: {
          text: 'Whether a SCSI disk claims that single writes can bypass its cache (DPO and FUA), which spares guests whole flushes.',
          default: 'decided by the machine version: on since QEMU 10.1',
          since: '11.4–12.8',
        },
      },
    },
    readonly: 'The guest cannot write to it. CD drives always are.',
    shareable:
      'Several domains may write to it at the same time. Their systems must agree (a cluster file system); caching is turned off.',
    transient: {
      text: 'Changes are thrown away when the guest stops. Such a domain cannot migrate or take snapshots.',
      since: '6.9',
      attributes: {
        shareBacking: { text: 'Whether several domains may start from the same image.', default: 'no', since: '7.4' },
      },
    },
    serial: {
      text: 'The serial number that the guest sees, in Linux under `/dev/disk/by-id`. Guests cut it: virtio, IDE and SATA to 20 characters.',
      example: '<serial>BACKUP01</serial>',
    },
    wwn: 'The World Wide Name of a SCSI or IDE disk: sixteen hexadecimal digits.',
    vendor: 'The manufacturer that a SCSI disk claims, up to eight printable characters.',
    product:
      'The model that a disk claims: up to sixteen printable characters for SCSI, in newer libvirts forty for SATA and IDE.',
    geometry: {
      text: 'The geometry that the BIOS reports, for systems as old as DOS, and for DASDs.',
      attributes: {
        cyls: 'How many cylinders the BIOS reports, 16383 at most for ATA.',
        heads: 'How many heads the BIOS reports, that is tracks in a cylinder.',
        secs: 'How many sectors the BIOS reports in a track, 63 at most for ATA.',
        trans: {
          text: 'How the BIOS translates it.',
          values: { auto: 'as it sees fit', none: 'not at all', lba: 'by logical blocks' },
        },
      },
    },
    blockio: {
      text: 'The block sizes that the disk reports, by which guests align partitions and I/O.',
      attributes: {
        logical_block_size: { text: 'The smallest unit that can be addressed.', unit: 'bytes', default: '512' },
        physical_block_size: { text: 'The size to which writes are best aligned.', unit: 'bytes', default: '512' },
        discard_granularity: {
          text: 'The smallest stretch that can be trimmed, a multiple of the logical block size; 0 says that trimming is of no use.',
          unit: 'bytes',
          default: 'decided by QEMU',
          since: '9.1–11.3',
        },
      },
    },
    throttlefilters: {
      text: 'Throttle groups whose limits all apply to this disk. Not together with `<iotune>`.',
      since: '11.2',
    },
    'throttlefilters/throttlefilter': {
      text: 'Applies one throttle group to the disk; requests pass them in order.',
      since: '11.2',
      attributes: { group: 'Refers to limits declared at the top of the domain, by their `<group_name>`.' },
    },
    privateData: 'Notes of libvirt’s own on a running disk. Never read from what you define.',
  },
};
