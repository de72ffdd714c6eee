// Another bus for a disk.
import type { StatedDisk } from '../../model/disk.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import { accepts, defineWith, improves } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';

/** Those of the buses on which libvirt takes the disk; its address, which belongs to the old bus, goes away. */
export function changeBus(disk: StatedDisk, buses: readonly string[], facts: Facts): Fix[] {
  const { document } = facts;
  const target = disk.element.child('target');
  if (!target) return [];
  const taking = buses.filter(bus => isTakenBy(bus, disk, facts));
  return taking.map(bus => ({
    title: `Change the bus to ${bus}`,
    edits: [
      setAttribute(document, target, 'bus', bus, 'dev'),
      ...(disk.address ? [removeElement(document, disk.address.element)] : []),
    ],
  }));
}

/** A CD-ROM or a floppy cannot be a virtio disk. */
function isTakenBy(bus: string, disk: StatedDisk, facts: Facts): boolean {
  const isHardDisk = (disk.device?.value ?? 'disk') === 'disk';
  if (bus === 'virtio' && !isHardDisk) return false;
  const changed = defineWith(facts, disk, { bus: { value: bus, span: disk.span }, address: undefined });
  return accepts(changed, disk) && improves(changed, facts);
}
