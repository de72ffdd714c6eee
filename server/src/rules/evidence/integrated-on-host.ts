import type { PciAddress } from '../../model/pci-address.js';

/** Whether the host has the function on its own root bus, as parts of chipset and processor are: it never had a link. */
export function isIntegratedOnHost({ bus }: PciAddress): boolean {
  return bus === 0;
}
