// Taking addresses out of the text, so that libvirt decides again.
import type { StatedAddress } from '../../model/address.js';
import type { StatedDevice } from '../../model/device.js';
import type { TextEdit } from '../../text/edit.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { Guest, Snapshot } from '../snapshot.js';

/** Addresses that libvirt would choose by itself; the others say something that it would not find out. */
const chosen: ReadonlySet<StatedAddress['type']> = new Set<StatedAddress['type']>([
  'pci',
  'drive',
  'virtio-serial',
  'usb',
  'ccid',
  'ccw',
  'spapr-vio',
]);

export function canBeFreed({ address }: StatedDevice): boolean {
  return address !== undefined && chosen.has(address.type);
}

export function freeOne({ address }: StatedDevice, { document }: Snapshot): readonly TextEdit[] {
  return address ? [removeElement(document, address.element)] : [];
}

export function freeAll(snapshot: Snapshot, { domain }: Guest): readonly TextEdit[] {
  return domain.devices.filter(canBeFreed).flatMap(device => freeOne(device, snapshot));
}
