import { childOf, element, type Sketch, withAttributes, withChildren } from '../../sketch.js';
import { isX86 } from '../guest.js';
import type { Author } from './author.js';

function defined(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export function tidyDisk(disk: Sketch, { guest }: Author): Sketch | undefined {
  const bus = childOf(disk, 'target')?.attributes.bus;
  if (bus === 'sd' || (bus === 'ide' && guest.family !== 'i440fx') || (bus === 'fdc' && !isX86(guest)))
    return undefined;
  if (/(^hd[e-z]|\d$|^hd..)/.test(childOf(disk, 'target')?.attributes.dev ?? '') && bus !== 'nvme') return undefined;
  const isVirtio = bus === 'virtio';
  const driver = childOf(disk, 'driver')?.attributes ?? {};
  const { iothread, queues, iommu, io: _, ...rest } = driver;
  const kept: typeof driver = isVirtio ? { ...rest, ...defined({ iothread, queues, iommu }) } : rest;
  const device = deviceOf(disk, bus);
  const isOdd = disk.attributes.type === 'vhostuser' || (device === 'lun' && disk.attributes.type !== 'block');
  const type = isOdd ? 'file' : disk.attributes.type;
  const canBeEmpty = (device === 'cdrom' && bus !== 'usb') || device === 'floppy';
  const source = isOdd || !(childOf(disk, 'source') || canBeEmpty) ? fileSource : childOf(disk, 'source');
  const model = isVirtio || bus === 'usb' ? disk.attributes.model : undefined;
  const isModelFit = model?.startsWith('usb') === (bus === 'usb') ? model : undefined;
  return withChildren(withAttributes(disk, { device, type, model: isModelFit }), [
    ...disk.children.filter(({ name }) => !['driver', 'source', 'readonly', 'shareable'].includes(name)),
    element('driver', { ...kept, name: 'qemu' }),
    source,
  ]);
}

const fileSource = element('source', { file: '/tmp/a' });

function deviceOf({ attributes, ...disk }: Sketch, bus: string | undefined): string {
  if (bus === 'fdc') return 'floppy';
  const takesCdrom = bus === 'sata' || bus === 'scsi' || bus === 'ide' || bus === 'usb';
  if (attributes.device === 'cdrom') return takesCdrom ? 'cdrom' : 'disk';
  const isBlock = disk.children.some(({ name, attributes: { dev } }) => name === 'source' && dev);
  return attributes.device === 'lun' && isBlock && (bus === 'scsi' || bus === 'virtio') ? 'lun' : 'disk';
}
