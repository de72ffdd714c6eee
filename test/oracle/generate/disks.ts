// Disks on every bus, named in order or by whim, with every kind of source.
import fc from 'fast-check';
import { element, type Sketch, type Value } from '../sketch.js';
import { type AddressType, placed } from './addresses.js';
import {
  acpiOf,
  aliasOf,
  between,
  bootOrder,
  chance,
  type Drawn,
  type Extras,
  extras,
  maybe,
  weighted,
  weightedOrNone,
} from './draw.js';
import { type Guest, isX86 } from './guest.js';
import type { Places } from './places.js';

type Bus = 'virtio' | 'scsi' | 'sata' | 'ide' | 'usb' | 'fdc' | 'nvme' | 'sd' | 'none';

const prefixes: Readonly<Record<Bus, string>> = {
  virtio: 'vd',
  scsi: 'sd',
  sata: 'sd',
  usb: 'sd',
  ide: 'hd',
  fdc: 'fd',
  nvme: 'nvme',
  sd: 'sd',
  none: 'vd',
};

/** What bus a disk without one gets is decided by such a prefix. */
const anyPrefix = weighted({ vd: 30, sd: 25, hd: 15, fd: 3, xvd: 1, nvme: 2 });

export function disk(guest: Guest): fc.Arbitrary<Drawn> {
  return busOf(guest).chain(bus => placed(diskOn(bus), addressType(bus, guest)));
}

function busOf(guest: Guest): fc.Arbitrary<Bus> {
  const ide = guest.family === 'i440fx' ? 20 : 1;
  const sata = guest.family === 'q35' ? 25 : isX86(guest) ? 8 : 2;
  const fdc = isX86(guest) ? 4 : 1;
  return weighted<Bus>({ virtio: 45, scsi: 25, sata, ide, usb: 12, fdc, nvme: 2, sd: 1, none: 5 });
}

function addressType(bus: Bus, { transport }: Guest): AddressType {
  if (bus === 'usb') return 'usb';
  if (bus === 'virtio' || bus === 'none') return transport ?? 'pci';
  return bus === 'sd' ? 'pci' : 'drive';
}

function diskOn(bus: Bus): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    device: bus === 'fdc' ? weighted({ floppy: 40, disk: 1 }) : weighted({ disk: 80, cdrom: 14, lun: 3, floppy: 1 }),
    name: fc.record({
      prefix: bus === 'none' ? anyPrefix : maybe(4, anyPrefix),
      jump: maybe(15, between(0, 60)),
      suffix: maybe(1, weighted({ '1': 1, p1: 1 })),
    }),
    model: modelOn(bus),
    source: weighted({ file: 60, block: 15, network: 10, volume: 5, none: 4, vhostuser: 1 }),
    driver: driver,
    serial: bus === 'nvme' ? weightedOrNone(5, { S1: 90, S2: 10 }) : maybe(8, weighted({ 'WD-1': 50, 'WD-2': 50 })),
    isReadonly: chance(5),
    removable: maybe(bus === 'usb' ? 10 : 0, weighted({ on: 3, off: 1 })),
    isShareable: chance(3),
    extras,
  });
  return spec.map(drawn => places => printDisk(bus, drawn, places));
}

function modelOn(bus: Bus): fc.Arbitrary<string | undefined> {
  if (bus === 'usb') return weightedOrNone(80, { 'usb-storage': 10, 'usb-bot': 6, virtio: 1 });
  if (bus === 'virtio') {
    return weightedOrNone(75, { virtio: 8, 'virtio-transitional': 8, 'virtio-non-transitional': 8, 'usb-storage': 1 });
  }
  return maybe(1, weighted({ virtio: 50, 'virtio-transitional': 50 }));
}

const driver = maybe(
  75,
  fc.record({
    type: weighted({ qcow2: 60, raw: 40 }),
    cache: weightedOrNone(60, { none: 15, writeback: 15, writethrough: 10, directsync: 2, unsafe: 2 }),
    io: weightedOrNone(90, { native: 4, threads: 3, io_uring: 2 }),
    discard: weightedOrNone(80, { unmap: 20, ignore: 2 }),
    iothread: maybe(4, between(1, 2)),
    queues: maybe(3, between(1, 4)),
    iommu: weightedOrNone(97, { on: 2, off: 1 }),
  }),
);

interface DiskSpec {
  readonly device: string;
  readonly name: {
    readonly prefix: string | undefined;
    readonly jump: number | undefined;
    readonly suffix: string | undefined;
  };
  readonly model: string | undefined;
  readonly source: string;
  readonly driver: (Readonly<Record<string, Value>> & { readonly iothread: number | undefined }) | undefined;
  readonly serial: string | undefined;
  readonly isReadonly: boolean;
  readonly removable: string | undefined;
  readonly isShareable: boolean;
  readonly extras: Extras;
}

function printDisk(bus: Bus, spec: DiskSpec, places: Places): Sketch {
  const prefix = spec.name.prefix ?? prefixes[bus];
  const number = spec.name.jump ?? places.next(`disk ${prefix}`);
  const dev = prefix === 'nvme' ? `nvme0n${number + 1}` : `${prefix}${letters(number)}${spec.name.suffix ?? ''}`;
  if (spec.driver?.iothread) places.next('iothread');
  return element(
    'disk',
    { type: spec.source === 'none' ? 'file' : spec.source, device: spec.device, model: spec.model },
    spec.driver && element('driver', { name: 'qemu', ...spec.driver }),
    sourceOf(spec.source, dev),
    element('target', { dev, bus: bus === 'none' ? undefined : bus, removable: spec.removable }),
    spec.isReadonly || spec.device === 'cdrom' ? element('readonly') : undefined,
    spec.isShareable ? element('shareable') : undefined,
    spec.serial ? element('serial', {}, spec.serial) : undefined,
    bootOrder(spec.extras.boot, places),
    acpiOf(spec.extras),
    aliasOf(spec.extras, places),
  );
}

/** a, b … z, aa, ab …, as libvirt counts target names. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

function sourceOf(type: string, dev: string): Sketch | undefined {
  const host = element('host', { name: 'storage.example.org', port: '6789' });
  switch (type) {
    case 'file':
      return element('source', { file: `/var/lib/libvirt/images/${dev}.img` });
    case 'block':
      return element('source', { dev: `/dev/vg0/${dev}` });
    case 'network':
      return element('source', { protocol: ['nbd', 'rbd'][dev.length % 2], name: `pool/${dev}` }, host);
    case 'volume':
      return element('source', { pool: 'default', volume: dev });
    case 'vhostuser':
      return element('source', { type: 'unix', path: `/run/vhost/${dev}.sock` });
    default:
      return undefined;
  }
}
