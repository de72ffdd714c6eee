// The places libvirt keeps free, so that something can be hotplugged into a guest that says nothing about it.
import { isFault } from './fault.js';
import type { Pass } from './pass.js';
import { claimNext } from './reserve.js';
import { spareFor } from './seeker.js';

/** On a pci-root machine one conventional slot stays free, unless every bus is full already. */
export function keepConventionalSlot(pass: Pass): void {
  const { table } = pass;
  if (table.buses[0]?.controller.model !== 'pci-root') return;
  if (table.buses.some(bus => bus.hasEmptySlot)) keep('conventional', pass);
}

/** A guest that names no PCI controller beside pcie-root, and needs one, gets a further port to hotplug into. */
export function keepExpressPort(pass: Pass, highestIndex: number): void {
  const { table } = pass;
  const hasGrown = table.buses.length > highestIndex + 1;
  if (highestIndex <= 0 && hasGrown && table.buses[0]?.controller.model === 'pcie-root') keep('express', pass);
}

function keep(kind: 'conventional' | 'express', pass: Pass): void {
  const spare = spareFor(kind);
  const found = claimNext(spare, pass);
  if (isFault(found)) pass.complaints.about(spare, found);
}
