// The disk that an element belongs to, as libvirt would define it.
import type { DefinedDisk } from '../../definition/devices.js';
import { isDiskBus } from '../../machine/disk-buses.js';
import { newestProfile } from '../../machine/profile.js';
import type { StatedDevice } from '../../model/device.js';
import type { StatedDisk } from '../../model/disk.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { deviceOf } from './device-of.js';

/** For the element itself or one inside. */
export function diskOf(element: XmlElement, facts: Facts): DefinedDisk | undefined {
  const device = facts.topology.deviceAt(deviceOf(element));
  return device?.kind === 'disk' ? (device as DefinedDisk) : undefined;
}

/** A condition on the disk; an element outside of all disks does not meet it. */
export function whenDisk(condition: (disk: DefinedDisk, element: XmlElement) => boolean) {
  return (element: XmlElement, facts: Facts): boolean => {
    const disk = diskOf(element, facts);
    return disk !== undefined && condition(disk, element);
  };
}

/** `file` where nothing is stated. */
export function storageOf({ stated }: DefinedDisk): string {
  return stated?.type?.value ?? 'file';
}

/** The elements that a row is about: in disks of one type of storage, and such that a condition holds. */
export function storedAs(types: readonly string[], condition: (element: XmlElement) => boolean = () => true) {
  return {
    among: (element: XmlElement) => types.includes(statedIn(element, 'type') || 'file'),
    when: whenDisk((disk, element) => types.includes(storageOf(disk)) && condition(element)),
  };
}

/** What the disk around an element, or the element itself, has for an attribute. */
export function statedIn(element: XmlElement, attribute: string): string | undefined {
  let at: XmlElement | undefined = element;
  while (at && at.name !== 'disk') at = at.parent;
  return at?.attribute(attribute)?.value;
}

/** libvirt makes every CD-ROM read-only. */
export function isReadOnly({ device, stated }: DefinedDisk): boolean {
  return device === 'cdrom' || stated?.element.child('readonly') !== undefined;
}

/** `disk` and `lun`, which hold no media that could be taken out. */
export function isHardDisk({ device }: DefinedDisk): boolean {
  return device === 'disk' || device === 'lun';
}

/** A CD-ROM, a floppy or a LUN; a device that libvirt does not know is none of them. */
export function isOtherThanDisk({ device }: DefinedDisk): boolean {
  return ['cdrom', 'floppy', 'lun'].includes(device);
}

/** Whether the bus is none of these; one that libvirt does not know is none at all. */
export function isElsewhere({ bus }: DefinedDisk, ...buses: readonly string[]): boolean {
  return !buses.includes(bus) && isDiskBus(bus, newestProfile);
}

export function isDisk(device: StatedDevice): device is StatedDisk {
  return device.kind === 'disk';
}

/** `<target>`, or the disk where it has none. */
export function targetOf({ element }: StatedDevice): XmlElement {
  return element.child('target') ?? element;
}
