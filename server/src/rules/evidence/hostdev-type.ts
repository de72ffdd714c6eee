import type { XmlElement } from '../../xml/tree.js';
import { deviceOf } from './device-of.js';

export const hostdevTypes = ['pci', 'usb', 'scsi', 'scsi_host', 'mdev'] as const;

export type HostdevType = (typeof hostdevTypes)[number];

/** What libvirt takes the host device for; `undefined` where it stops at the mode or at the type. */
export function hostdevTypeOf(hostdev: XmlElement): HostdevType | undefined {
  const mode = hostdev.attribute('mode');
  if (mode && mode.value !== 'subsystem') return undefined;
  const type = hostdev.attribute('type')?.value;
  return hostdevTypes.find(each => each === type);
}

/** Whether the element is part of a host device of one of the types. */
export function isReadIn(element: XmlElement, ...types: readonly HostdevType[]): boolean {
  const device = deviceOf(element);
  const type = device.name === 'hostdev' ? hostdevTypeOf(device) : undefined;
  return type !== undefined && types.includes(type);
}

/** The same for a PCI card of the host that is an `<interface>`. */
export function isReadInPciInterface(element: XmlElement): boolean {
  const device = deviceOf(element);
  const address = device.child('source')?.child('address');
  const isOfHost = device.name === 'interface' && device.attribute('type')?.value === 'hostdev';
  return isOfHost && address?.attribute('type')?.value === 'pci';
}

/** Whether libvirt reads the element, in the source of a SCSI device of the host or as that source, as one behind iSCSI. */
export function isReadInIscsi(element: XmlElement): boolean {
  const source = deviceOf(element).child('source');
  return source?.attribute('protocol')?.value === 'iscsi' && isReadIn(element, 'scsi');
}
