// What libvirt's releases changed about the assignment of PCI addresses.
import type { Lifetime } from './lifetime.js';
import { version } from './profile.js';

export const pciChanges = {
  /** A device of the root complex may be a conventional one even where bus 0 is pcie-root. */
  bus0TakesIntegratedConventional: { since: version(9, 1) },
  /** A pcie-to-pci-bridge without a free port gets a root port. */
  rootPortForBridge: { since: version(12, 8) },
  /** zPCI numbers are given to bridges that libvirt adds. */
  zpciForAddedBridges: { since: version(11, 3) },
} as const satisfies Record<string, Lifetime>;
