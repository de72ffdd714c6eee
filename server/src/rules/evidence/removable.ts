// Devices that could come and go while the guest runs, and what binds them to others.
import type { DefinedDevice } from '../../definition/devices.js';
import { variantOf } from '../../definition/variant-of.js';
import { whyFixed } from '../../machine/live-attach.js';
import type { Facts } from '../rule.js';
import { connectionKind } from './connection.js';
import type { GuestAddress } from './guest-address.js';
import { functionsBeside } from './slot.js';

/** Whether libvirt unplugs such PCI devices from a running guest. */
export function isRemovable(device: DefinedDevice, { definition, topology }: Facts): boolean {
  if (!connectionKind(device, topology)) return false;
  return !whyFixed({ kind: device.kind, variant: variantOf(device), model: device.model }, definition.profile);
}

/**
 * The removable devices that the text puts beside another one into its slot. Functions of a card of the host belong
 * together, there as here.
 */
export function removableBeside({ value }: GuestAddress, device: DefinedDevice, facts: Facts): DefinedDevice[] {
  if (!isRemovable(device, facts)) return [];
  const others = functionsBeside(value, facts).map(occupant => occupant.device);
  if ([device, ...others].every(({ kind }) => kind === 'hostdev')) return [];
  return others.filter(other => other.stated?.address?.type === 'pci' && isRemovable(other, facts));
}
