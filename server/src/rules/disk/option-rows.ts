// Parts of disks that only some buses or kinds of disk have.

import type { DefinedDisk } from '../../definition/devices.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { diskOf, isHardDisk, isReadOnly, storageOf, whenDisk } from '../evidence/disks.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

const model = {
  code: 'disk-virtio-model-other-bus',
  summary: 'A disk on another bus has a virtio model, or a virtio disk has the model of another bus.',
  at: 'devices/disk/@model',
};

export const diskVirtioModelOtherBus = joinedRule(
  unwantedRule({
    ...model,
    when: whenDisk(
      ({ bus }, element) => bus !== 'virtio' && (element.attribute('model')?.value ?? '').startsWith('virtio'),
    ),
    message: (_, value) => `${value} is a model of virtio disks only.`,
  }),
  unwantedRule({
    ...model,
    since: version(11, 5),
    isSuspect: value => value.startsWith('usb-'),
    when: (element, facts) => isPlacedOnPci(diskOf(element, facts), facts),
    message: (_, value) => `${value} is a model of USB disks, and libvirt finds no place for a virtio disk with it.`,
  }),
);

/** libvirt looks for a PCI slot of the kind that the model wants, and a USB disk wants none. */
function isPlacedOnPci(disk: DefinedDisk | undefined, facts: Facts): boolean {
  if (disk?.bus !== 'virtio' || disk.stated?.address || !knowsMachine(facts)) return false;
  return disk.address?.type === 'pci';
}

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
    const format = disk.stated?.format?.value ?? 'raw';
    const isChecked = storageOf(disk) !== 'dir' && storageOf(disk) !== 'vhostuser' && disk.device !== 'lun';
    return isChecked && !isReadOnly(disk) && format !== 'raw';
  }),
  message: () => 'Only raw images can be shared between writing guests.',
});

export const diskTransient = unwantedRule({
  code: 'disk-transient',
  summary: 'A disk is transient that is not a writable hard disk in a file.',
  at: 'devices/disk/transient',
  when: whenDisk(disk => disk.device !== 'disk' || isReadOnly(disk) || ['block', 'nvme'].includes(storageOf(disk))),
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
      !['virtio', 'usb', 'scsi'].includes(disk.bus),
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
    when: whenDisk(({ device }, element) => device !== 'lun' && element.attribute('sgio')?.value !== 'unfiltered'),
    message: (_, __, name) => `Only a disk with device lun has ${name}.`,
  }),
  unwantedRule({
    ...lunOnly,
    at: 'devices/disk/source/reservations',
    when: whenDisk(({ device }) => device !== 'lun'),
    message: () => 'Only a disk with device lun has reservations.',
  }),
);

export const diskRotationRate = unwantedRule({
  code: 'disk-rotation-rate',
  summary: 'A disk has a rotation rate that has none.',
  at: 'devices/disk/target/@rotation_rate',
  when: whenDisk(({ device, bus }, element) => {
    const isSet = Number(element.attribute('rotation_rate')?.value) > 0;
    return isSet && (device !== 'disk' || !['scsi', 'ide', 'sata'].includes(bus));
  }),
  message: () => 'Only hard disks on SCSI, IDE and SATA have a rotation rate.',
});

export const diskRemovable = unwantedRule({
  code: 'disk-removable',
  summary: 'A disk is marked as removable or not whose bus knows no such mark.',
  at: 'devices/disk/target/@removable',
  isSuspect: value => ['on', 'off'].includes(value),
  when: whenDisk(({ device, bus }) => bus !== 'usb' && !(bus === 'scsi' && device === 'disk')),
  message: () => 'Only disks on USB and hard disks on SCSI are marked as removable or not.',
});

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
    ({ bus }, element) =>
      isComplete(element) && (hasNoGeometry(bus) || (element.attribute('trans') !== undefined && bus !== 'ide')),
  ),
  message: element =>
    element.attribute('trans')
      ? 'Only disks on IDE translate their geometry.'
      : 'Disks on USB and SD have no geometry.',
});

/** libvirt passes over a geometry of which a number is left out or 0. */
function isComplete(element: XmlElement): boolean {
  return ['cyls', 'heads', 'secs'].every(name => Number(element.attribute(name)?.value) > 0);
}

function hasNoGeometry(bus: DefinedDisk['bus']): boolean {
  return bus === 'usb' || bus === 'sd';
}
