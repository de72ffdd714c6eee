// Options of disk drivers that do not go with the disk.

import { knownFormats, refusedFormats } from '../../machine/disk-formats.js';
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { diskOf, isElsewhere, isOtherThanDisk, isReadOnly, statedIn, storageOf, whenDisk } from '../evidence/disks.js';
import { iothreadIds } from '../evidence/iothreads.js';
import { isPositive } from '../evidence/positive-number.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { useIothread } from '../fixes/use-iothread.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const switches = ['event_idx', 'ioeventfd', 'iommu', 'ats', 'packed', 'page_per_vq'];
const counts = ['queues', 'queue_size'];

const virtioOnly = {
  code: 'disk-virtio-only-driver-option',
  summary: 'A driver option of virtio disks is set for a disk on another bus.',
  when: whenDisk(disk => isElsewhere(disk, 'virtio')),
  message: () => 'Only virtio disks have this option.',
};

export const diskVirtioOnlyDriverOption = joinedRule(
  unwantedRule({
    ...virtioOnly,
    at: switches.map(name => `devices/disk/driver/@${name}`),
    isSuspect: value => value === 'on' || value === 'off',
  }),
  unwantedRule({ ...virtioOnly, at: 'devices/disk/driver/@queues', isSuspect: isPositive }),
  unwantedRule({ ...virtioOnly, since: version(11, 3), at: 'devices/disk/driver/@queue_size', isSuspect: isPositive }),
);

const number = {
  code: 'disk-driver-number',
  summary: 'An option of a disk driver is not the number that it should be.',
};

export const diskDriverNumber = joinedRule(
  numberRule({
    ...number,
    at: counts.map(name => `devices/disk/driver/@${name}`),
    when: (driver, facts) => diskOf(driver, facts) !== undefined,
    parse: decimal,
    message: text => `'${text}' is no number of queues or of requests in one.`,
    fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
  }),
  numberRule({
    ...number,
    at: 'devices/disk/driver/@iothread',
    when: whenDisk(
      ({ bus }, driver) => bus === 'virtio' && !/^[1-9]\d*$/.test(driver.attribute('iothread')?.value ?? ''),
    ),
    parse: decimal,
    accepts: id => id > 0,
    message: text => `I/O threads are numbered from 1, but this is '${text}'.`,
    fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
  }),
);

export const diskMetadataCache = unwantedRule({
  code: 'disk-metadata-cache',
  summary: 'The metadata cache of an image that is not qcow2 has a size.',
  at: 'devices/disk/driver/metadata_cache/max_size',
  when: ({ parent: cache, text }, facts) => {
    const driver = cache?.parent;
    return Number(text) > 0 && driver !== undefined && diskOf(driver, facts)?.stated?.format?.value !== 'qcow2';
  },
  message: () => 'Only qcow2 images have a metadata cache.',
});

const elsewhere = {
  code: 'disk-iothread-bus',
  summary: 'A disk on another bus than virtio has an I/O thread.',
  message: () => 'Of disks, only virtio ones have I/O threads of their own.',
};

export const diskIothreadBus = joinedRule(
  unwantedRule({
    ...elsewhere,
    at: 'devices/disk/driver/@iothread',
    when: whenDisk(disk => isElsewhere(disk, 'virtio')),
  }),
  unwantedRule({
    ...elsewhere,
    since: version(10),
    at: 'devices/disk/driver/iothreads',
    when: whenDisk((disk, threads) => isElsewhere(disk, 'virtio') && threads.child('iothread') !== undefined),
  }),
);

const undefinedThread = {
  code: 'disk-iothread-undefined',
  summary: 'A disk uses an I/O thread that the domain does not have.',
  message: (_: XmlElement, value: string) => `The domain has no I/O thread ${value}.`,
};

export const diskIothreadUndefined = joinedRule(
  unwantedRule({
    ...undefinedThread,
    at: 'devices/disk/driver/@iothread',
    when: (driver, facts, id) => isMissing(id, facts) && diskOf(driver, facts)?.bus === 'virtio',
    fixes: (driver, facts) => useIothread(driver.attribute('iothread'), facts),
  }),
  unwantedRule({
    ...undefinedThread,
    since: version(10),
    at: 'devices/disk/driver/iothreads/iothread/@id',
    when: ({ parent: threads }, facts, id) =>
      threads !== undefined && isMissing(id, facts) && diskOf(threads, facts)?.bus === 'virtio',
    fixes: (thread, facts) => deleteElement(thread, facts),
  }),
);

function isMissing(id: XmlAttribute | undefined, facts: Facts): boolean {
  const ids = iothreadIds(facts);
  return id !== undefined && ids !== undefined && isPositive(id.value) && !ids.has(Number(id.value));
}

export const diskCopyOnRead = unwantedRule({
  code: 'disk-copy-on-read',
  summary: 'A disk that is not written to should copy what is read.',
  at: 'devices/disk/driver/@copy_on_read',
  when: whenDisk(
    (disk, element) => element.attribute('copy_on_read')?.value === 'on' && (isOtherThanDisk(disk) || isReadOnly(disk)),
  ),
  message: () => 'Copying on reading needs a writable hard disk.',
});

export const diskIoNativeCache = unwantedRule({
  code: 'disk-io-native-cache',
  summary: "A disk has native I/O, but its cache mode keeps the host's cache in between.",
  at: 'devices/disk/driver/@io',
  among: driver =>
    driver.attribute('io')?.value === 'native' &&
    ['default', 'writethrough', 'writeback', 'unsafe'].includes(driver.attribute('cache')?.value ?? 'default'),
  when: whenDisk(() => true),
  message: element => `Native I/O needs cache mode none or directsync, not ${cacheOf(element)}.`,
  fixes: bypassCache,
});

function cacheOf(element: XmlElement): string {
  return element.attribute('cache')?.value ?? 'the default one';
}

function bypassCache(element: XmlElement, facts: Facts): Fix[] {
  const edit = setAttribute(facts.document, element, 'cache', 'none');
  return [{ title: "Write cache='none'", edits: [edit] }, ...deleteAttribute(element.attribute('io'), facts)];
}

export const diskFormatUnsupported = unwantedRule({
  code: 'disk-format-unsupported',
  summary: 'A disk image has a format that QEMU does not take.',
  at: 'devices/disk/driver/@type',
  isSuspect: format => refusedFormats.includes(format) || format === 'fat',
  when: whenDisk((disk, element) => {
    const format = element.attribute('type')?.value ?? '';
    const storage = storageOf(disk);
    // What a volume is made of is known to its pool only.
    const isRefused = refusedFormats.includes(format) || (format === 'fat' && storage !== 'volume');
    return isRefused && storage !== 'dir' && disk.device !== 'lun';
  }),
  message: (_, value) => `QEMU takes no images of format ${value}.`,
  fixes: toRaw,
});

/** Formats that libvirt knows; of others it says that it does not. */
const otherFormats = [...knownFormats, ...refusedFormats].filter(format => format !== 'raw');

export const diskLunFormat = unwantedRule({
  code: 'disk-lun-format',
  summary: 'A passed-through LUN has an image format.',
  at: 'devices/disk/driver/@type',
  among: driver => statedIn(driver, 'device') === 'lun',
  when: whenDisk(
    ({ device }, element) => device === 'lun' && otherFormats.includes(element.attribute('type')?.value ?? ''),
  ),
  message: (_, value) => `A LUN is passed on as it is: its format is raw, not ${value}.`,
  fixes: toRaw,
});

function toRaw(element: XmlElement): Fix[] {
  const attribute = element.attribute('type');
  return attribute ? changeTo(attribute, ['raw']) : [];
}

export const diskDiscardNoUnref = unwantedRule({
  code: 'disk-discard-no-unref',
  summary: 'discard_no_unref is on for an image that is not a writable qcow2 one.',
  since: version(9, 5),
  at: 'devices/disk/driver/@discard_no_unref',
  when: whenDisk((disk, element) => {
    const isOn = element.attribute('discard_no_unref')?.value === 'on';
    return isOn && (element.attribute('type')?.value !== 'qcow2' || isReadOnly(disk));
  }),
  message: () => 'discard_no_unref needs a writable qcow2 image.',
});
