import type { Chapter } from '../documentation.js';
import { imageFormats } from './storage-words.js';

/** How a disk’s data is read and written. */
export const diskDrivers: Chapter = {
  at: 'devices/disk',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    driver: {
      text: 'Format of the image, and how QEMU caches, trims and schedules I/O.',
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
    'driver/statistics': {
      text: 'Extra figures that QEMU gathers, read by `virsh domstats --block`.',
      since: '11.4–12.1',
    },
    'driver/statistics/statistic': {
      text: 'Figures over a stretch of time: fastest, slowest and mean requests.',
      since: '11.4–12.8',
      attributes: {
        interval: {
          text: 'How long each stretch of time is over which minimum, maximum and mean are taken.',
          unit: 'seconds',
        },
      },
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
      text: 'One class of durations, from its own start up to that of the following one.',
      since: '12.1',
      attributes: { start: { text: 'The shortest time in it; the first class begins at 0.', unit: 'nanoseconds' } },
    },
  },
};
