// Values of disks that must stand in a list.

import { diskBuses } from '../../machine/disk-buses.js';
import { formatsForRaw, knownFormats, refusedFormats } from '../../machine/disk-formats.js';
import { version } from '../../machine/profile.js';
import { whenDisk } from '../evidence/disks.js';
import { changeTo } from '../fixes/change-value.js';
import { correctBus, correctDevice, correctFormat, correctModel, correctType } from '../fixes/correct-disk.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { valueRule } from '../kinds/value-rule.js';

export const diskTypeUnknown = valueRule({
  code: 'disk-type-unknown',
  summary: 'A disk is of a type that libvirt does not know.',
  at: 'devices/disk/@type',
  fixes: correctType,
  noun: 'a type of disk source',
  oneOf: [
    'file',
    'block',
    'network',
    'volume',
    'dir',
    'nvme',
    'vhostuser',
    { value: 'vhostvdpa', since: version(9, 8) },
    { value: 'ctl', since: version(12) },
  ],
});

export const diskDeviceUnknown = valueRule({
  code: 'disk-device-unknown',
  summary: 'A disk is a device that libvirt does not know.',
  at: 'devices/disk/@device',
  fixes: correctDevice,
  noun: 'a kind of disk',
  oneOf: ['disk', 'cdrom', 'floppy', 'lun'],
});

export const diskBusUnknown = valueRule({
  code: 'disk-bus-unknown',
  summary: 'A disk is on a bus that libvirt does not know.',
  at: 'devices/disk/target/@bus',
  fixes: correctBus,
  noun: 'a disk bus',
  oneOf: diskBuses,
});

export const diskModelUnknown = valueRule({
  code: 'disk-model-unknown',
  summary: 'A disk has a model that libvirt does not know.',
  at: 'devices/disk/@model',
  fixes: correctModel,
  noun: 'a disk model',
  oneOf: [
    'virtio',
    'virtio-transitional',
    'virtio-non-transitional',
    { value: 'usb-storage', since: version(11, 5) },
    { value: 'usb-bot', since: version(11, 5) },
  ],
});

export const diskSnapshotInvalid = valueRule({
  code: 'disk-snapshot-invalid',
  summary: 'A disk asks for snapshots of a kind that libvirt does not know.',
  at: 'devices/disk/@snapshot',
  noun: 'a kind of snapshot',
  oneOf: ['no', 'internal', 'external', 'manual'],
});

export const diskDriverName = valueRule({
  code: 'disk-driver-name',
  summary: 'A disk has a driver other than qemu.',
  at: 'devices/disk/driver/@name',
  noun: 'a disk driver here',
  oneOf: ['qemu'],
});

export const diskFormatUnknown = valueRule({
  code: 'disk-format-unknown',
  summary: 'A disk image has a format that libvirt does not know.',
  at: 'devices/disk/driver/@type',
  when: element => ![...refusedFormats, ...formatsForRaw].includes(element.attribute('type')?.value ?? ''),
  fixes: correctFormat,
  noun: 'an image format',
  oneOf: knownFormats,
});

const driverEnum = {
  code: 'disk-driver-enum-invalid',
  summary: 'An option of a disk driver has a value that libvirt does not know.',
};

function option(name: string, noun: string, ...oneOf: string[]) {
  return valueRule({
    ...driverEnum,
    at: `devices/disk/driver/@${name}`,
    noun,
    oneOf,
  });
}

export const diskDriverEnumInvalid = joinedRule(
  option('cache', 'a cache mode', 'default', 'none', 'writethrough', 'writeback', 'directsync', 'unsafe'),
  valueRule({
    ...driverEnum,
    at: 'devices/disk/driver/@io',
    noun: 'an I/O mode',
    oneOf: ['threads', 'native', 'io_uring'],
    // Native I/O has demands on the cache mode.
    fixes: (_, __, attribute) => changeTo(attribute, ['threads', 'io_uring']),
  }),
  option('discard', 'a discard mode', 'unmap', 'ignore'),
  option('detect_zeroes', 'a way to treat zeros', 'off', 'on', 'unmap'),
  option('error_policy', 'an error policy', 'stop', 'report', 'ignore', 'enospace'),
  option('rerror_policy', 'a policy for read errors', 'stop', 'report', 'ignore'),
  option('copy_on_read', 'a value of copy_on_read', 'on', 'off'),
  valueRule({
    ...driverEnum,
    since: version(9, 5),
    at: 'devices/disk/driver/@discard_no_unref',
    oneOf: ['on', 'off'],
  }),
  valueRule({
    ...driverEnum,
    at: ['ioeventfd', 'event_idx', 'iommu', 'ats', 'packed', 'page_per_vq'].map(name => `devices/disk/driver/@${name}`),
    when: whenDisk(() => true),
    oneOf: ['on', 'off'],
  }),
);
