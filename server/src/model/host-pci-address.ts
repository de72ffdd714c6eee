import type { Field } from './fields.js';
import type { PciAddress } from './pci-address.js';
import { readPciAddress } from './read-address.js';
import { type Stated, StatedInElement } from './stated.js';

/** The host's PCI function that a device of this type hands to the guest, all parts of it; other types have none. */
export function hostPciAddressOf(type: string): Field<Stated<PciAddress> | undefined> {
  return (element, errors) => {
    const stated = element.attribute('type')?.value === type ? element.child('source')?.child('address') : undefined;
    if (!stated) return undefined;
    const { domain, bus, slot, function: fn } = readPciAddress(stated, errors);
    const value = {
      domain: domain?.value ?? 0,
      bus: bus?.value ?? 0,
      slot: slot?.value ?? 0,
      function: fn?.value ?? 0,
    };
    return new StatedInElement(value, stated, ({ nameSpan }) => nameSpan);
  };
}
