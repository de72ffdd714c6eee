/** Types of addresses that a PCI device has nowhere; channel I/O and `unassigned` are refused where they are out of place. */
export const otherBuses: ReadonlySet<string> = new Set([
  ...['usb', 'drive', 'virtio-serial', 'ccid', 'isa', 'spapr-vio', 'dimm', 'virtio-mmio'],
]);
