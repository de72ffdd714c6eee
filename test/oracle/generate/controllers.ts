// Controllers other than PCI's own, alone and as the USB 2 sets that share a slot.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import { type AddressType, addressing, placed, statedAddress } from './addresses.js';
import {
  acpiOf,
  aliasOf,
  between,
  chance,
  type Drawn,
  type DrawnGroup,
  extras,
  maybe,
  mixed,
  single,
  weighted,
  weightedOrNone,
} from './draw.js';
import { type Guest, isX86 } from './guest.js';
import type { Places } from './places.js';

type Type = 'usb' | 'scsi' | 'virtio-serial' | 'sata' | 'ide' | 'fdc' | 'ccid' | 'nvme' | 'xenbus' | 'isa';

export function controller(guest: Guest): fc.Arbitrary<DrawnGroup> {
  return mixed<DrawnGroup>({ weight: 90, arbitrary: single(anyController(guest)) }, { weight: 10, arbitrary: usb2Set });
}

function anyController(guest: Guest): fc.Arbitrary<Drawn> {
  const types = weighted<Type>({
    scsi: 38,
    usb: 30,
    'virtio-serial': 18,
    sata: isX86(guest) ? 6 : 2,
    ide: guest.family === 'i440fx' ? 5 : 0.5,
    fdc: isX86(guest) ? 2 : 0.5,
    ccid: 4,
    nvme: 1.5,
    xenbus: 0.2,
    isa: 0.2,
  });
  return types.chain(type =>
    modelOf(type, guest).chain(model => placed(controllerOf(type, model), addressType(type, model, guest))),
  );
}

const modelLess: Readonly<Record<string, number>> = { 'virtio-scsi': 0.1 };

function modelOf(type: Type, { family }: Guest): fc.Arbitrary<string | undefined> {
  const isVirt = family.endsWith('virt');
  switch (type) {
    case 'usb':
      return weightedOrNone(15, {
        'qemu-xhci': 35,
        'nec-xhci': 7,
        'piix3-uhci': isVirt ? 3 : 12,
        'piix4-uhci': 4,
        ehci: 6,
        'pci-ohci': 4,
        none: 6,
        'vt82c686b-uhci': 2,
        'ich9-ehci1': 2,
        'ich9-uhci1': 1,
        qusb1: 0.3,
      });
    case 'scsi':
      return weightedOrNone(20, {
        'virtio-scsi': 45,
        lsilogic: 10,
        lsisas1068: 5,
        lsisas1078: 3,
        vmpvscsi: 3,
        'virtio-transitional': 4,
        'virtio-non-transitional': 4,
        ibmvscsi: family === 'pseries' ? 15 : 1,
        auto: 2,
        buslogic: 0.5,
        dc390: 1,
        am53c974: 1,
        ncr53c90: 0.5,
      });
    case 'virtio-serial':
      return weightedOrNone(70, { virtio: 8, 'virtio-transitional': 6, 'virtio-non-transitional': 6 });
    case 'ide':
      return weightedOrNone(70, { piix3: 10, piix4: 5, ich6: 3 });
    default:
      return weightedOrNone(400, modelLess);
  }
}

function addressType(type: Type, model: string | undefined, { transport }: Guest): AddressType {
  if (type === 'ccid') return 'usb';
  if (model === 'ibmvscsi') return 'spapr-vio';
  const isVirtio = type === 'virtio-serial' || (type === 'scsi' && (model === undefined || model.startsWith('virtio')));
  return isVirtio && transport ? transport : 'pci';
}

/** How a controller states its index. */
const indexing = weighted({ next: 70, none: 14, gap: 12, again: 2, far: 2 });

function controllerOf(type: Type, model: string | undefined): fc.Arbitrary<Drawn> {
  const takesPorts = type === 'virtio-serial' || (type === 'usb' && (model?.endsWith('xhci') ?? true));
  const spec = fc.record({
    indexing,
    ports: maybe(takesPorts ? 30 : 0.5, between(1, type === 'usb' ? 16 : 31)),
    vectors: maybe(type === 'virtio-serial' ? 8 : 0, between(0, 8)),
    driver: maybe(
      type === 'scsi' ? 8 : 1,
      fc.record({ queues: maybe(60, between(1, 4)), iothread: maybe(15, between(1, 2)) }),
    ),
    serial: chance(type === 'nvme' ? 90 : 0),
    extras,
  });
  return spec.map(({ indexing: way, ports, vectors, driver, serial, extras: more }) => places => {
    if (driver?.iothread) places.next('iothread');
    return element(
      'controller',
      { type, index: indexOf(type, way, places), model, ports, vectors },
      driver ? element('driver', driver) : undefined,
      serial ? element('serial', {}, 'S1') : undefined,
      acpiOf(more),
      aliasOf(more, places),
    );
  });
}

function indexOf(type: string, way: string, places: Places): number | undefined {
  if (way === 'none') return undefined;
  if (way === 'gap') places.next(`index ${type}`);
  const index = places.next(`index ${type}`);
  if (way === 'again') return Math.max(0, index - 1);
  return way === 'far' ? index + 5 : index;
}

const companions = [
  { model: 'ich9-ehci1', fn: 7, startport: undefined },
  { model: 'ich9-uhci1', fn: 0, startport: 0 },
  { model: 'ich9-uhci2', fn: 1, startport: 2 },
  { model: 'ich9-uhci3', fn: 2, startport: 4 },
] as const;

/** The four functions of an ICH9, or some of them, in whatever order. */
const usb2Set: fc.Arbitrary<DrawnGroup> = fc
  .record({
    members: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
    isWhole: chance(60),
    isShuffled: chance(15),
    hasIndex: chance(70),
    hasMaster: chance(70),
    at: addressing,
    each: fc.tuple(chance(85), chance(85), chance(85), chance(85)),
  })
  .map(({ members, isWhole, isShuffled, hasIndex, hasMaster, at, each }) => places => {
    const index = hasIndex ? places.next('index usb') : undefined;
    const address = statedAddress(at, 'pci', places);
    const chosen = isWhole ? [0, 1, 2, 3] : members;
    return (isShuffled ? chosen : chosen.toSorted()).flatMap(n => {
      const companion = companions[n];
      return companion ? [companionOf(companion, index, hasMaster, each[n] ? address : undefined)] : [];
    });
  });

function companionOf(
  { model, fn, startport }: (typeof companions)[number],
  index: number | undefined,
  hasMaster: boolean,
  address: Sketch | undefined,
): Sketch {
  const place = address && { ...address.attributes, function: `0x${fn}`, multifunction: fn === 0 ? 'on' : undefined };
  return element(
    'controller',
    { type: 'usb', index, model },
    startport === undefined || !hasMaster ? undefined : element('master', { startport }),
    place ? element('address', place) : undefined,
  );
}
