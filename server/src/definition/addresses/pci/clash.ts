// Two claims to one PCI function: which of the two a person should move.
import type { Machine } from '../../../machine/machine.js';
import type { PinnedSlot } from '../../../machine/pinned-slots.js';
import { formatPciAddress } from '../../../model/pci-address.js';
import type { Refusal } from '../../refusal.js';
import type { Occupant } from './bus.js';
import { addressOf, pinHeldBy } from './pins-of.js';
import type { DraftDevice, Seeker } from './seeker.js';

const reservedCodes: Readonly<Record<string, string>> = {
  i440fx: 'pci-address-reserved-piix3',
  q35: 'pci-address-reserved-ich9',
};

/** The newcomer finds its function taken. */
export function clash({ device: newcomer }: Seeker, occupant: Occupant, machine: Machine): Refusal | undefined {
  if (!newcomer) return undefined;
  if ('manner' in occupant) return reserved(newcomer, occupant);
  const { device: holder } = occupant;
  if (!holder) return undefined;
  const pinOfNewcomer = pinHeldBy(newcomer, machine);
  if (pinOfNewcomer) return reserved(holder, pinOfNewcomer, newcomer);
  const pinOfHolder = pinHeldBy(holder, machine);
  if (pinOfHolder) return reserved(newcomer, pinOfHolder, holder);
  const [second, first] = inOrder(newcomer, holder);
  return {
    code: 'pci-address-in-use',
    device: second,
    others: [first],
    values: { address: addressText(second, first) },
  };
}

/** Somebody sits where the chipset, or a controller that is part of it, has its place. */
export function reserved(intruder: DraftDevice, pin: PinnedSlot, owner?: DraftDevice): Refusal {
  return {
    code: reservedCodes[pin.family] ?? 'pci-address-in-use',
    device: intruder,
    others: owner ? [owner] : [],
    values: { address: formatPciAddress(addressOf(pin)), because: pin.because },
  };
}

/** The one written later in the text is the one to move. */
function inOrder(a: DraftDevice, b: DraftDevice): readonly [DraftDevice, DraftDevice] {
  return offsetOf(a) >= offsetOf(b) ? [a, b] : [b, a];
}

function offsetOf({ stated }: DraftDevice): number {
  return stated?.span.start ?? -1;
}

function addressText(...devices: readonly DraftDevice[]): string {
  const [address] = devices.flatMap(each => (each.address?.type === 'pci' ? [each.address] : []));
  return address ? formatPciAddress(address) : '';
}
