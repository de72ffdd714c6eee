import type { Chapter } from '../documentation.js';
import { virtioModels } from './shared-parts.js';
import { imageFormats, storageAges, storageTypes } from './storage-words.js';

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
        removable: { text: 'Whether a USB or SCSI disk claims to be removable.', default: 'off' },
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
    driver: {
      text: 'How QEMU reads and writes the data.',
      example: "<driver name='qemu' type='qcow2' cache='none' discard='unmap'/>",
      attributes: {
        name: {
          text: 'The backend: always `qemu` with QEMU; Xen knows `tap`, `tap2`, `phy` and `file`.',
          default: 'qemu',
        },
        type: {
          text: 'The format of the image. It must be right: guests could turn a raw image into something else.',
          values: { ...imageFormats, aio: 'a mode of Xen’s tap driver' },
          default: 'raw',
        },
        cache: {
          text: 'How the host caches and when writes are safe.',
          values: {
            default: 'QEMU’s choice, `writeback`',
            none: 'no host cache, the guest flushes: usual for servers and needed to migrate safely',
            writeback: 'host cache, the guest flushes',
            writethrough: 'host cache for reads, every write flushed',
            directsync: 'no host cache, every write flushed',
            unsafe: 'flushes are ignored: fast, and lost if the host goes down',
          },
          default: 'default',
        },
        error_policy: {
          text: 'What a failed write or read does.',
          values: {
            stop: 'the guest is paused until somebody resumes it',
            report: 'the guest gets the error',
            ignore: 'nothing, as if it had worked',
            enospace: 'paused when the storage is full, otherwise reported',
          },
          default: 'decided by QEMU: as `enospace`',
        },
        rerror_policy: {
          text: 'What a failed read does, when it differs from `error_policy`.',
          values: {
            stop: 'the guest is paused',
            report: 'the guest gets the error',
            ignore: 'nothing, as if it had worked',
          },
          default: 'as `error_policy`',
        },
        io: {
          text: 'How QEMU does asynchronous I/O on the host.',
          values: {
            threads: 'by a pool of threads',
            native: 'by Linux AIO; goes with `cache="none"` or `directsync`',
            io_uring: 'by io_uring',
          },
          valuesSince: { io_uring: '6.3' },
          default: 'decided by QEMU',
        },
        ioeventfd: {
          text: 'Whether requests of a virtio disk are handled in another thread, so that the CPU need not wait. Leave it unless you know.',
          default: 'decided by QEMU: on',
        },
        event_idx: {
          text: 'Whether guest and host tell each other when to notify, which saves interrupts. Leave it unless you know.',
          default: 'decided by QEMU: on',
        },
        copy_on_read: {
          text: 'Whether blocks read from the backing image are copied into this one, good when that is slow to reach.',
          default: 'off',
        },
        discard: {
          text: 'What becomes of blocks that the guest trims.',
          values: { unmap: 'the image gives up their space', ignore: 'nothing' },
          default: 'decided by QEMU: `ignore`',
        },
        detect_zeroes: {
          text: 'Whether writes of nothing but zeroes are noticed, which costs time and saves space.',
          values: { off: 'no', on: 'they are stored as a mark', unmap: 'they are trimmed, if `discard="unmap"`' },
          default: 'off',
        },
        discard_no_unref: {
          text: 'Whether trimmed clusters keep their place in a qcow2 image, so that it does not fragment.',
          default: 'off',
          since: '9.5',
        },
        iothread: {
          text: 'The I/O thread that serves this virtio disk, by number. Not together with `<iothreads>`.',
          default: 'the main loop',
        },
        queues: {
          text: 'How many virtqueues a virtio or vhost-user disk has.',
          default: 'decided by QEMU: one per virtual CPU',
          since: '3.9',
        },
        queue_size: {
          text: 'How many requests a virtqueue holds: a power of two.',
          default: 'decided by QEMU: 256',
          since: '7.8',
        },
      },
    },
    'driver/metadata_cache': { text: 'How much of a qcow2 image’s tables is kept in memory.', since: '7.0' },
    'driver/metadata_cache/max_size': {
      text: 'The size of that cache. One byte serves about 8 KiB of disk with usual clusters.',
      unit: 'bytes unless `unit` says otherwise',
      default: 'decided by QEMU: 32 MiB at most',
      since: '7.0',
    },
    'driver/iothreads': { text: 'Spreads the virtqueues over several I/O threads.', since: '10.0' },
    'driver/iothreads/iothread': {
      text: 'One I/O thread that takes part. Without queues named, they are dealt out evenly.',
      since: '10.0',
      attributes: { id: 'The thread, by the number it has among the domain’s I/O threads.' },
    },
    'driver/iothreads/iothread/queue': {
      text: 'A virtqueue that this thread serves. If one is named, all must be.',
      since: '10.0',
      attributes: { id: 'Its number, from 0 to one less than `queues`.' },
    },
    'driver/statistics': { text: 'Extra figures that QEMU gathers, read by `virsh domstats --block`.', since: '12.1' },
    'driver/statistics/statistic': {
      text: 'Figures over a stretch of time: fastest, slowest and mean requests.',
      since: '11.4–12.8',
      attributes: { interval: { text: 'How long a stretch is.', unit: 'seconds' } },
    },
    'driver/statistics/latency-histogram': {
      text: 'Counts how many requests took how long.',
      since: '12.1',
      attributes: {
        type: {
          text: 'Which requests are counted.',
          values: { read: 'reads', write: 'writes', zone: 'appends to zoned devices', flush: 'flushes' },
          default: 'all',
        },
      },
    },
    'driver/statistics/latency-histogram/bin': {
      text: 'One class of the histogram; it reaches to where the next begins.',
      since: '12.1',
      attributes: { start: { text: 'The shortest time in it; the first class begins at 0.', unit: 'nanoseconds' } },
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
      text: 'The block sizes that the guest sees.',
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
      attributes: { group: 'Which throttle group, as named at the top of the domain.' },
    },
    privateData: 'Notes of libvirt’s own on a running disk. Never read from what you define.',
  },
};
