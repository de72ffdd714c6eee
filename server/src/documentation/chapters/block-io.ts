import type { Chapter } from '../documentation.js';

/** Shares and limits of block I/O for the whole domain. */
export const blockIoTuning: Chapter = {
  at: 'blkiotune',
  anchor: 'block-i-o-tuning',
  elements: {
    '': 'Shares and limits that the host’s kernel applies to the domain’s block I/O by cgroup. They count by host device; `<iotune>` of a disk counts by guest disk.',
    weight: {
      text: 'The domain’s share of I/O when devices are busy, from 10 to 1000 (100 at least on very old kernels). It counts only with an I/O scheduler that knows weights (BFQ).',
      default: 'the kernel’s',
    },
    device: 'Shares and limits that hold on one block device of the host, whichever guest disks lie on it.',
    'device/path': {
      text: 'The device on the host, by absolute path. bhyve also takes `*` for all.',
      example: '<path>/dev/sda</path>',
    },
    'device/weight': { text: 'The share on this device, from 10 to 1000.', default: 'the domain’s `<weight>`' },
    'device/read_bytes_sec': {
      text: 'The highest throughput of reads from the device.',
      unit: 'bytes per second',
      default: 'no limit',
    },
    'device/write_bytes_sec': {
      text: 'The highest throughput of writes to the device.',
      unit: 'bytes per second',
      default: 'no limit',
    },
    'device/read_iops_sec': {
      text: 'The highest rate of read requests to the device.',
      unit: 'requests per second',
      default: 'no limit',
    },
    'device/write_iops_sec': {
      text: 'The highest rate of write requests to the device.',
      unit: 'requests per second',
      default: 'no limit',
    },
  },
};

/** Limits that QEMU puts on a disk. */
export const diskThrottling: Chapter = {
  at: 'devices/disk/iotune',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    '': 'Limits that QEMU puts on this disk’s I/O. Total limits and those for reads or writes exclude each other.',
    total_bytes_sec: {
      text: 'The lasting rate of reads and writes together.',
      unit: 'bytes per second; 0 for no limit',
    },
    read_bytes_sec: { text: 'The lasting rate of reads.', unit: 'bytes per second; 0 for no limit' },
    write_bytes_sec: { text: 'The lasting rate of writes.', unit: 'bytes per second; 0 for no limit' },
    total_iops_sec: {
      text: 'The lasting rate of requests of both kinds.',
      unit: 'requests per second; 0 for no limit',
    },
    read_iops_sec: { text: 'The lasting rate of read requests.', unit: 'requests per second; 0 for no limit' },
    write_iops_sec: { text: 'The lasting rate of write requests.', unit: 'requests per second; 0 for no limit' },
    total_bytes_sec_max: {
      text: 'The rate allowed for a short burst of reads and writes; needs `<total_bytes_sec>`, and exceeds it.',
      unit: 'bytes per second',
    },
    read_bytes_sec_max: {
      text: 'The rate allowed for a short burst of reads; needs `<read_bytes_sec>`, and exceeds it.',
      unit: 'bytes per second',
    },
    write_bytes_sec_max: {
      text: 'The rate allowed for a short burst of writes; needs `<write_bytes_sec>`, and exceeds it.',
      unit: 'bytes per second',
    },
    total_iops_sec_max: {
      text: 'The rate allowed for a short burst of requests; needs `<total_iops_sec>`, and exceeds it.',
      unit: 'requests per second',
    },
    read_iops_sec_max: {
      text: 'The rate allowed for a short burst of read requests; needs `<read_iops_sec>`, and exceeds it.',
      unit: 'requests per second',
    },
    write_iops_sec_max: {
      text: 'The rate allowed for a short burst of write requests; needs `<write_iops_sec>`, and exceeds it.',
      unit: 'requests per second',
    },
    size_iops_sec: {
      text: 'From which size on a request counts as several, so that large ones do not slip past the limits on requests.',
      unit: 'bytes',
      default: 'every request counts as one',
    },
    group_name: 'Disks with the same name share one allowance instead of having each their own.',
    total_bytes_sec_max_length: {
      text: 'How long a burst at `<total_bytes_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
    read_bytes_sec_max_length: {
      text: 'How long a burst at `<read_bytes_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
    write_bytes_sec_max_length: {
      text: 'How long a burst at `<write_bytes_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
    total_iops_sec_max_length: {
      text: 'How long a burst at `<total_iops_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
    read_iops_sec_max_length: {
      text: 'How long a burst at `<read_iops_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
    write_iops_sec_max_length: {
      text: 'How long a burst at `<write_iops_sec_max>` may last.',
      unit: 'seconds',
      default: '1',
    },
  },
};

/** Limits that disks refer to by name. */
export const throttleGroups: Chapter = {
  at: 'throttlegroups',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    '': {
      text: 'Limits under a name, for `<throttlefilters>` of disks: several can act on one disk, and one on several disks together.',
      since: '11.2',
    },
    throttlegroup: {
      text: 'One set of I/O limits, whose allowance all disks that name it use up together.',
      since: '11.2',
      example: '<throttlegroup><group_name>slow</group_name><total_iops_sec>200</total_iops_sec></throttlegroup>',
    },
    'throttlegroup/group_name': {
      text: 'What disks refer to in `<throttlefilter group>`; unique in the domain.',
      since: '11.2',
    },
  },
};
