// Which pinned addresses a device of this guest may claim.
import type { Machine } from '../../../machine/machine.js';
import { type PinnedSlot, pinnedSlots } from '../../../machine/pinned-slots.js';
import type { PciAddress } from '../../../model/pci-address.js';
import type { DraftDevice } from './seeker.js';

/** libvirt reserves these with the machine's own functions, not with the addresses that devices state. */
export const piix3Functions: readonly PinnedSlot[] = pinnedSlots.filter(
  ({ name }) => name === 'piix3-ide' || name === 'piix3-usb',
);

/** In the order in which libvirt tries them. */
export function pinsOn({ family }: Machine): readonly PinnedSlot[] {
  return pinnedSlots.filter(pin => pin.family === family);
}

/** Whether a pin is for this controller. */
export function holdsPin(device: DraftDevice, { holder }: PinnedSlot): boolean {
  return (
    device.kind === 'controller' &&
    holder.kind === 'controller' &&
    device.type === holder.type &&
    (holder.index === undefined || device.index === holder.index) &&
    (!holder.models || holder.models.includes(device.model ?? ''))
  );
}

/** The pin by which a controller that is part of the chipset has its address. */
export function pinHeldBy(device: DraftDevice, machine: Machine): PinnedSlot | undefined {
  const { address } = device;
  if (address?.type !== 'pci') return undefined;
  return pinsOn(machine).find(pin => pin.manner === 'insists' && holdsPin(device, pin) && isAt(address, pin));
}

export function isAt(address: PciAddress, pin: PinnedSlot): boolean {
  return address.domain === 0 && address.bus === 0 && address.slot === pin.slot && address.function === pin.function;
}

export function addressOf({ slot, function: fn }: PinnedSlot): PciAddress {
  return { domain: 0, bus: 0, slot, function: fn };
}
