// Changes that people make to a document by mistake, or to a definition that libvirt printed. They know no libvirt: whether
// the result is right is for libvirt to say.
import fc from 'fast-check';
import { childOf, element, type Sketch, withAttributes, withChild, withChildren } from '../sketch.js';
import { between, weighted } from './draw.js';

/** Which device, or which value in it, is meant is a number that counts round. */
export interface Change {
  readonly what: keyof typeof changers | 'changeSurroundings';
  readonly device: number;
  readonly place: number;
  readonly value: number;
}

type Changer = (devices: readonly Sketch[], change: Change) => readonly Sketch[];

const change = (weights: Parameters<typeof weighted<Change['what']>>[0]): fc.Arbitrary<Change> =>
  fc.record({ what: weighted<Change['what']>(weights), device: fc.nat(99), place: fc.nat(99), value: between(0, 999) });

/** One slip of the pen. */
export const mistake = change({
  removeDevice: 4,
  copyDevice: 10,
  moveDevice: 6,
  removeAddress: 5,
  borrowAddress: 15,
  changeNumber: 30,
  breakValue: 10,
  removeAttribute: 12,
  removeChild: 8,
  borrowModel: 8,
  changeAddressType: 8,
  repeatChild: 3,
  changeSurroundings: 6,
});

/** What people do to the printed definition of a domain that they have. */
export const edit = change({
  removeDevice: 25,
  copyDevice: 25,
  moveDevice: 10,
  removeAddress: 30,
  bareAddress: 6,
  borrowAddress: 4,
  changeNumber: 8,
  removeAllAddresses: 5,
  removeControllers: 5,
  removeIndex: 5,
});

/** The domain after one change; as it was when there is nothing to change. */
export function changed(domain: Sketch, how: Change): Sketch {
  if (how.what === 'changeSurroundings') return withOtherSurroundings(domain, how);
  const devices = childOf(domain, 'devices');
  if (!devices?.children.length) return domain;
  const after = changers[how.what](devices.children, how);
  return withChildren(
    domain,
    domain.children.map(child => (child === devices ? withChildren(devices, after) : child)),
  );
}

const changers = {
  removeDevice: (devices, { device }) => devices.filter((_, n) => n !== device % devices.length),
  copyDevice: (devices, how) => replaced(devices, how, original => [original, copyOf(original, how)]),
  moveDevice: (devices, { device, place }) => {
    const from = device % devices.length;
    const rest = devices.filter((_, n) => n !== from);
    return [
      ...rest.slice(0, place % devices.length),
      ...devices.slice(from, from + 1),
      ...rest.slice(place % devices.length),
    ];
  },
  removeAddress: (devices, how) => replaced(devices, how, device => [withoutAddress(device)]),
  bareAddress: (devices, how) => replaced(devices, how, device => [withBareAddress(device)]),
  removeAllAddresses: devices => devices.map(withoutAddress),
  removeControllers: (devices, { place }) => {
    const type = ['pci', 'usb', 'scsi', 'virtio-serial'][place % 4];
    return devices.filter(({ name, attributes }) => name !== 'controller' || attributes.type !== type);
  },
  removeIndex: (devices, how) =>
    replaced(devices, how, device => [
      withAttributes(device, device.name === 'controller' ? { index: undefined } : {}),
    ]),
  borrowAddress: (devices, how) => {
    const address = pick(
      devices.flatMap(device => childOf(device, 'address') ?? []),
      how.place,
    );
    return address ? replaced(devices, how, device => [withChild(device, address)]) : devices;
  },
  borrowModel: (devices, how) => {
    const model = pick(
      devices.flatMap(({ attributes }) => attributes.model ?? []),
      how.place,
    );
    return model ? replaced(devices, how, device => [withAttributes(device, { model })]) : devices;
  },
  changeAddressType: (devices, how) =>
    replaced(devices, how, device => {
      const address = childOf(device, 'address');
      return [address ? withChild(device, withAttributes(address, { type: pick(addressTypes, how.place) })) : device];
    }),
  changeNumber: (devices, how) =>
    changedValue(devices, how, value => (isNumber(value) ? pick(numbers, how.value) : undefined)),
  breakValue: (devices, how) => changedValue(devices, how, value => pick(broken(value), how.value)),
  removeAttribute: (devices, how) =>
    replaced(devices, how, device => [inside(device, how.place, withoutAttribute(how.value))]),
  removeChild: (devices, how) =>
    replaced(devices, how, device => [
      withChildren(
        device,
        device.children.filter((_, n) => n !== how.place % device.children.length),
      ),
    ]),
  repeatChild: (devices, how) =>
    replaced(devices, how, device => [withChildren(device, [...device.children, pick(device.children, how.place)])]),
} as const satisfies Readonly<Record<string, Changer>>;

/** Something before the devices left out, repeated or given another value. */
function withOtherSurroundings(domain: Sketch, { device, place, value }: Change): Sketch {
  const chosen = device % domain.children.length;
  return withChildren(
    domain,
    domain.children.flatMap((child, n) => {
      if (n !== chosen || child.name === 'devices') return [child];
      if (place < 30) return [];
      if (place < 50) return [child, child];
      return [
        child.children.length
          ? inside(child, place, withoutAttribute(value))
          : { ...child, text: pick(texts, value) ?? '' },
      ];
    }),
  );
}

const texts = ['', '0', '1', '3', 'x', '4 ', ' 4', '12'];

const addressTypes = [
  'pci',
  'drive',
  'usb',
  'virtio-serial',
  'ccid',
  'ccw',
  'spapr-vio',
  'isa',
  'dimm',
  'virtio-mmio',
  'unassigned',
  'none',
  'foo',
];
const numbers = [
  '0',
  '1',
  '2',
  '7',
  '8',
  '0x1f',
  '31',
  '32',
  '0x20',
  '255',
  '256',
  '-1',
  '08',
  '1f',
  '0xff',
  '017',
  '+1',
  ' 3',
  '4 ',
  '0x',
];

function broken(value: string): readonly string[] {
  return ['', 'nonsense', value.toUpperCase(), `${value}x`, ` ${value}`, `${value} `, 'none', 'default'];
}

function isNumber(value: string): boolean {
  return /^(0x[0-9a-f]+|\d+)$/i.test(value);
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % (items.length || 1)];
}

function replaced(
  devices: readonly Sketch[],
  { device }: Change,
  by: (device: Sketch) => readonly Sketch[],
): readonly Sketch[] {
  const chosen = device % devices.length;
  return devices.flatMap((item, n) => (n === chosen ? by(item) : [item]));
}

/** People who copy a device give the copy a name of its own, and often forget the rest. */
function copyOf(device: Sketch, { place, value }: Change): Sketch {
  const target = childOf(device, 'target');
  const dev = target?.attributes.dev;
  const named =
    target && dev
      ? withChild(device, withAttributes(target, { dev: `${dev.slice(0, -1)}${'mnopqr'[value % 6]}` }))
      : device;
  const free = place % 10 < 7 ? withoutAddress(named) : named;
  const isIndexed = device.name === 'controller' && place % 10 < 5;
  return isIndexed ? withAttributes(free, { index: place % 10 < 3 ? undefined : `${10 + (value % 5)}` }) : free;
}

function withoutAddress(device: Sketch): Sketch {
  return withChildren(
    device,
    device.children.filter(({ name }) => name !== 'address'),
  );
}

function withBareAddress(device: Sketch): Sketch {
  const type = childOf(device, 'address')?.attributes.type;
  return type ? withChild(device, element('address', { type })) : device;
}

function changedValue(
  devices: readonly Sketch[],
  how: Change,
  to: (value: string) => string | undefined,
): readonly Sketch[] {
  const values = devices.flatMap(device => valuesOf(device).filter(value => to(value) !== undefined));
  if (!values.length) return devices;
  let nth = (how.device * 100 + how.place) % values.length;
  const alter = (sketch: Sketch): Sketch => {
    const attributes = Object.entries(sketch.attributes).map(([name, value]) => {
      const next = to(value);
      return [name, next === undefined || nth-- !== 0 ? value : next] as const;
    });
    return element(sketch.name, Object.fromEntries(attributes), ...sketch.children.map(alter), sketch.text);
  };
  return devices.map(alter);
}

function valuesOf({ attributes, children }: Sketch): string[] {
  return [...Object.values(attributes), ...children.flatMap(valuesOf)];
}

/** The device with one element changed: itself or one of its children. */
function inside(device: Sketch, place: number, alter: (sketch: Sketch) => Sketch): Sketch {
  const chosen = place % (device.children.length + 1);
  if (chosen === 0) return alter(device);
  return withChildren(
    device,
    device.children.map((child, n) => (n + 1 === chosen ? alter(child) : child)),
  );
}

function withoutAttribute(number: number): (sketch: Sketch) => Sketch {
  return sketch => {
    const name = pick(Object.keys(sketch.attributes), number);
    return name === undefined ? sketch : withAttributes(sketch, { [name]: undefined });
  };
}
