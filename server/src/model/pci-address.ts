import { hexDigits } from '../text/hex.js';

/** Where a PCI function sits, on the guest's bus tree or on the host's. */
export interface PciAddress {
  readonly domain: number;
  readonly bus: number;
  readonly slot: number;
  readonly function: number;
}

/** As lspci and libvirt's own messages write it: `0000:00:1f.2`. */
export function formatPciAddress(address: PciAddress): string {
  const { domain, bus, slot } = address;
  return `${hexDigits(domain, 4)}:${hexDigits(bus, 2)}:${hexDigits(slot, 2)}.${address.function}`;
}

export function samePciAddress(a: PciAddress, b: PciAddress): boolean {
  return a.domain === b.domain && a.bus === b.bus && a.slot === b.slot && a.function === b.function;
}
