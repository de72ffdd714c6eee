// Parts of disks that only some buses or kinds of disk have.

import type { DefinedDisk } from '../../definition/devices.js';
import { knownFormats } from '../../machine/disk-formats.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isElsewhere, isHardDisk, isOtherThanDisk, isReadOnly, storageOf, whenDisk } from '../evidence/disks.js';
import { isPositive } from '../evidence/positive-number.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

/** Storage whose content libvirt cannot put a layer upon. */
const REMOTE = ['block', 'nvme', 'network', 'volume'];

const model = {
  code: 'disk-virtio-model-other-bus',
  summary: 'A disk on another bus has a virtio model, or a virtio disk has the model of another bus.',
};

export const diskVirtioModelOtherBus = joinedRule(
  unwantedRule({
    ...model,
    at: 'devices/disk/@model',
    isSuspect: value => ['virtio', 'virtio-transitional', 'virtio-non-transitional'].includes(value),
    when: whenDisk(disk => isElsewhere(disk, 'virtio')),
    message: (_, value) => `${value} is a model of virtio disks only.`,
  }),
  refusalRule({
    ...model,
    spanOf: ({ at }) => spanOfAttribute(at.element, 'model'),
    message: ({ device }) =>
      `${device?.model} is a model of USB disks, and libvirt finds no place for a virtio disk with it.`,
    fixes: ({ at }, facts) => deleteAttribute(at.element.attribute('model'), facts),
  }),
);

export const diskReadonlyIdeSata = unwantedRule({
  code: 'disk-readonly-ide-sata',
  summary: 'A hard disk on IDE or SATA is read-only.',
  at: 'devices/disk/readonly',
  when: whenDisk(({ device, bus }) => device === 'disk' && (bus === 'ide' || bus === 'sata')),
  message: () => 'Hard disks on IDE and SATA cannot be read-only.',
});

export const diskShareableFormat = unwantedRule({
  code: 'disk-shareable-format',
  summary: 'A disk is shared whose image format cannot be.',
  at: 'devices/disk/shareable',
  when: whenDisk(disk => {
    const isChecked = storageOf(disk) !== 'dir' && storageOf(disk) !== 'vhostuser' && disk.device !== 'lun';
    return isChecked && !isReadOnly(disk) && isImageFormat(disk.stated?.format?.value ?? 'raw', storageOf(disk));
  }),
  message: () => 'Only raw images can be shared between writing guests.',
});

/** Other than raw; what is no format of an image at all is refused as such. */
function isImageFormat(format: string, storage: string): boolean {
  if (format === 'fat') return storage === 'volume';
  return format !== 'raw' && knownFormats.includes(format);
}

export const diskTransient = unwantedRule({
  code: 'disk-transient',
  summary: 'A disk is transient that is not a writable hard disk in a file.',
  at: 'devices/disk/transient',
  when: whenDisk(disk => isOtherThanDisk(disk) || isReadOnly(disk) || REMOTE.includes(storageOf(disk))),
  message: () => 'Only a writable hard disk in a file can be transient.',
});

export const diskTransientShareBus = unwantedRule({
  code: 'disk-transient-share-bus',
  summary: 'The backing file of a transient disk is shared on a bus without that.',
  at: 'devices/disk/transient/@shareBacking',
  when: whenDisk(
    (disk, element) =>
      element.attribute('shareBacking')?.value === 'yes' &&
      disk.device === 'disk' &&
      isElsewhere(disk, 'virtio', 'usb', 'scsi'),
  ),
  message: () => 'Only disks on virtio, SCSI and USB share the backing file.',
});

export const diskSgioUnfiltered = unwantedRule({
  code: 'disk-sgio-unfiltered',
  summary: 'A disk wants unfiltered SCSI commands, which Linux no longer offers.',
  at: 'devices/disk/@sgio',
  when: element => element.attribute('sgio')?.value === 'unfiltered',
  message: () => 'Unfiltered SCSI commands are no longer supported.',
});

const lunOnly = {
  code: 'disk-lun-only-attribute',
  summary: 'A disk has what only passed-through LUNs have.',
};

export const diskLunOnlyAttribute = joinedRule(
  unwantedRule({
    ...lunOnly,
    at: ['devices/disk/@rawio', 'devices/disk/@sgio'],
    isSuspect: value => ['yes', 'no', 'filtered'].includes(value),
    when: whenDisk(isNoLun),
    message: (_, __, name) => `Only a disk with device lun has ${name}.`,
  }),
  unwantedRule({
    ...lunOnly,
    at: 'devices/disk/source/reservations',
    when: whenDisk(isNoLun),
    message: () => 'Only a disk with device lun has reservations.',
  }),
);

function isNoLun({ device }: DefinedDisk): boolean {
  return ['disk', 'cdrom', 'floppy'].includes(device);
}

export const diskRotationRate = unwantedRule({
  code: 'disk-rotation-rate',
  summary: 'A disk has a rotation rate that has none.',
  at: 'devices/disk/target/@rotation_rate',
  isSuspect: isPositive,
  when: whenDisk(disk => isOtherThanDisk(disk) || isElsewhere(disk, 'scsi', 'ide', 'sata')),
  message: () => 'Only hard disks on SCSI, IDE and SATA have a rotation rate.',
});

const removable = {
  code: 'disk-removable',
  summary: 'A disk is marked as removable or not whose bus knows no such mark.',
  at: 'devices/disk/target/@removable',
  isSuspect: (value: string) => ['on', 'off'].includes(value),
};

export const diskRemovable = joinedRule(
  unwantedRule({
    ...removable,
    when: whenDisk(disk => isElsewhere(disk, 'usb', 'scsi') || (disk.bus === 'scsi' && isOtherThanDisk(disk))),
    message: () => 'Only disks on USB and hard disks on SCSI are marked as removable or not.',
  }),
  unwantedRule({
    ...removable,
    until: version(9, 5),
    when: whenDisk(({ device, bus }) => bus === 'scsi' && device === 'disk'),
    message: () => 'In this release of libvirt, only disks on USB are marked as removable or not.',
  }),
);

const tray = {
  code: 'disk-tray',
  summary: 'A disk without removable media has a tray.',
  at: 'devices/disk/target/@tray',
  message: () => 'Only CD-ROMs and floppy drives have a tray.',
};

export const diskTray = joinedRule(
  unwantedRule({ ...tray, when: whenDisk((disk, element) => isHardDisk(disk) && trayOf(element) === 'open') }),
  unwantedRule({
    ...tray,
    since: version(12, 8),
    when: whenDisk((disk, element) => isHardDisk(disk) && trayOf(element) === 'closed'),
  }),
);

function trayOf(element: XmlElement): string | undefined {
  return element.attribute('tray')?.value;
}

export const diskGeometry = unwantedRule({
  code: 'disk-geometry',
  summary: 'A disk has a geometry or a translation that its bus does not have.',
  at: 'devices/disk/geometry',
  when: whenDisk(
    (disk, element) =>
      isComplete(element) && (hasNoGeometry(disk.bus) || (isTranslated(element) && isElsewhere(disk, 'ide'))),
  ),
  message: element =>
    element.attribute('trans')
      ? 'Only disks on IDE translate their geometry.'
      : 'Disks on USB and SD have no geometry.',
});

function isTranslated(element: XmlElement): boolean {
  return element.attribute('trans') !== undefined;
}

/** libvirt passes over a geometry of which a number is left out or 0. */
function isComplete(element: XmlElement): boolean {
  return ['cyls', 'heads', 'secs'].every(name => Number(element.attribute(name)?.value) > 0);
}

function hasNoGeometry(bus: DefinedDisk['bus']): boolean {
  return bus === 'usb' || bus === 'sd';
}
