import type { XmlElement } from '../../xml/tree.js';
import { isFirstOfName } from './first-of-name.js';

export const hostdevTypes = ['pci', 'usb', 'scsi', 'scsi_host', 'mdev'] as const;

export type HostdevType = (typeof hostdevTypes)[number];

/** What libvirt takes the host device for; `undefined` where it stops at the mode or at the type. */
export function hostdevTypeOf(hostdev: XmlElement): HostdevType | undefined {
  const mode = hostdev.attribute('mode');
  if (mode && mode.value !== 'subsystem') return undefined;
  const type = hostdev.attribute('type')?.value;
  return hostdevTypes.find(each => each === type);
}

/** Whether libvirt reads the element in a host device of one of the types: of equal siblings it reads the first. */
export function isReadIn(element: XmlElement, ...types: readonly HostdevType[]): boolean {
  const holder = holderOf(element, 'hostdev');
  const type = holder && hostdevTypeOf(holder);
  return type !== undefined && types.includes(type);
}

/** The same for a PCI card of the host that is an `<interface>`. */
export function isReadInPciInterface(element: XmlElement): boolean {
  const holder = holderOf(element, 'interface');
  const address = holder?.child('source')?.child('address');
  return holder?.attribute('type')?.value === 'hostdev' && address?.attribute('type')?.value === 'pci';
}

function holderOf(element: XmlElement, kind: string): XmlElement | undefined {
  let part = element;
  while (part.name !== kind) {
    if (!part.parent || !isFirstOfName(part)) return undefined;
    part = part.parent;
  }
  return part;
}

/** Whether libvirt reads the element, in the source of a SCSI device of the host or as that source, as one behind iSCSI. */
export function isReadInIscsi(element: XmlElement): boolean {
  const source = element.name === 'source' ? element : holderOf(element, 'source');
  return source?.attribute('protocol')?.value === 'iscsi' && isReadIn(source, 'scsi');
}
