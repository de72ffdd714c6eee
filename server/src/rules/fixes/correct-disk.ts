// Values for a disk's slips of the keyboard: only those that go with the rest of the disk.
import type { StatedDisk } from '../../model/disk.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { diskOf, storageOf } from '../evidence/disks.js';
import { accepts, defineWith } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';
import { changeTo } from './change-value.js';
import { deleteAttribute } from './delete-part.js';

const BUSES = ['virtio', 'scsi', 'sata', 'ide', 'usb'];
const IMAGES = ['raw', 'qcow2', 'vmdk', 'vdi', 'vpc', 'qed', 'qcow'];

export function correctBus(element: XmlElement, facts: Facts, attribute: XmlAttribute): Fix[] {
  const disk = diskOf(element, facts);
  if (!disk?.stated) return [];
  const { stated } = disk;
  const isCdrom = disk.device === 'cdrom';
  const buses = BUSES.filter(
    bus => !(isCdrom && bus === 'virtio') && isTaken(stated, { bus: inside(stated, bus) }, facts),
  );
  return changeTo(attribute, buses);
}

export function correctDevice(element: XmlElement, facts: Facts, attribute: XmlAttribute): Fix[] {
  const disk = diskOf(element, facts);
  if (!disk?.stated) return [];
  const { stated } = disk;
  const possible = ['disk', ...(disk.bus === 'virtio' || disk.bus === 'sd' ? [] : ['cdrom']), 'floppy'];
  return changeTo(
    attribute,
    possible.filter(device => isTaken(stated, { device: inside(stated, device) }, facts)),
  );
}

/** Virtio and USB disks have models, others none. */
export function correctModel(element: XmlElement, facts: Facts, attribute: XmlAttribute): Fix[] {
  const bus = diskOf(element, facts)?.bus;
  const models = bus === 'virtio' ? ['virtio', 'virtio-transitional', 'virtio-non-transitional'] : [];
  return models.length > 0 ? changeTo(attribute, models) : deleteAttribute(attribute, facts);
}

/** The types that the attributes of the source belong to. */
export function correctType(element: XmlElement, _: Facts, attribute: XmlAttribute): Fix[] {
  const source = element.child('source');
  const types = Object.entries({ file: 'file', block: 'dev', network: 'protocol', volume: 'pool' });
  return changeTo(
    attribute,
    types.filter(([, name]) => source?.attribute(name)).map(([type]) => type),
  );
}

export function correctFormat(element: XmlElement, facts: Facts, attribute: XmlAttribute): Fix[] {
  const disk = diskOf(element, facts);
  if (disk && storageOf(disk) === 'dir') return changeTo(attribute, ['fat']);
  const isRaw = disk?.device === 'lun' || disk?.stated?.element.child('shareable') !== undefined;
  return changeTo(attribute, isRaw ? ['raw'] : IMAGES);
}

function inside({ span }: StatedDisk, value: string) {
  return { value, span };
}

function isTaken(disk: StatedDisk, change: Partial<StatedDisk>, facts: Facts): boolean {
  return accepts(defineWith(facts, disk, change), disk);
}
