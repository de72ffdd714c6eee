// Stated addresses of every type: mostly a free and fitting place, sometimes a bare type, sometimes anything at all.
import fc from 'fast-check';
import { element, type Sketch, type Value, withChild } from '../sketch.js';
import { between, chance, type Drawn, maybe, weighted } from './draw.js';
import type { Places } from './places.js';

/** How a device's address would be written, before it is known whether it states one. */
export const addressing = fc.record({
  roll: fc.nat(99),
  sense: weighted({ fitting: 78, bare: 8, wild: 9, foreign: 5 }),
  bus: fc.nat(40),
  slot: fc.nat(31),
  unit: fc.nat(7),
  notation: weighted({ padded: 70, short: 15, decimal: 10, octal: 5 }),
  multifunction: maybe(8, weighted({ on: 3, off: 1 })),
  isPartial: chance(10),
  zpci: maybe(30, fc.record({ uid: maybe(80, between(0, 12)), fid: maybe(80, between(0, 9)) })),
});

export type Addressing = typeof addressing extends fc.Arbitrary<infer T> ? T : never;
export type AddressType =
  | 'pci'
  | 'drive'
  | 'usb'
  | 'virtio-serial'
  | 'ccid'
  | 'ccw'
  | 'spapr-vio'
  | 'isa'
  | 'dimm'
  | 'virtio-mmio'
  | 'unassigned';

const foreignTypes: readonly AddressType[] = [
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
];

/** The device, with an address of that type if the domain's habit and the roll of the dice will have it. */
export function placed(device: fc.Arbitrary<Drawn>, type: AddressType): fc.Arbitrary<Drawn> {
  return fc.tuple(device, addressing).map(([draw, at]) => places => {
    const sketch = draw(places);
    const address = statedAddress(at, type, places);
    return address ? withChild(sketch, address) : sketch;
  });
}

export function statedAddress(at: Addressing, type: AddressType, places: Places): Sketch | undefined {
  if (at.roll >= places.habit) return undefined;
  if (at.sense === 'bare') return element('address', { type });
  return addressOf(places.isCareless || at.unit === 0 ? at : careful(at), type, places);
}

function addressOf(at: Addressing, type: AddressType, places: Places): Sketch {
  const written = at.sense === 'foreign' ? (foreignTypes[at.bus % foreignTypes.length] ?? type) : type;
  const zpci = written === 'pci' && places.hasZpci !== at.roll < 1 ? at.zpci : undefined;
  return element(
    'address',
    { type: written, ...partly(at, parts[written](at, places)) },
    zpci && element('zpci', zpci),
  );
}

/** The same without what is most likely refused. */
function careful(at: Addressing): Addressing {
  return { ...at, sense: 'fitting', isPartial: false };
}

type Parts = Readonly<Record<string, Value>>;

/** Some of the parts left out, which libvirt takes for 0. */
function partly({ isPartial, unit }: Addressing, all: Parts): Parts {
  if (!isPartial) return all;
  return Object.fromEntries(Object.entries(all).filter((_, n) => (unit >> (n % 3)) & 1));
}

const parts: Readonly<Record<AddressType, (at: Addressing, places: Places) => Parts>> = {
  pci: pciEndpoint,
  drive: driveNumbers,
  usb: (at, places) => ({ bus: isWild(at) ? at.bus % 4 : 0, port: usbPort(at, places) }),
  'virtio-serial': virtioSerialNumbers,
  ccid: at => ({ controller: at.bus % (isWild(at) ? 3 : 1), slot: isWild(at) ? at.unit : 0 }),
  ccw: ccwNumbers,
  'spapr-vio': at => ({ reg: isWild(at) ? `${at.slot}000` : `0x${(0x1000 * (1 + (at.bus % 9))).toString(16)}` }),
  isa: at => ({ iobase: `0x${(0x2f8 + at.bus).toString(16)}`, irq: `0x${(at.slot % 16).toString(16)}` }),
  dimm: (at, places) => ({
    slot: isWild(at) ? at.slot % 9 : places.next('dimm'),
    base: isWild(at) ? '0x100000000' : undefined,
  }),
  'virtio-mmio': () => ({}),
  unassigned: () => ({}),
};

function isWild({ sense }: Addressing): boolean {
  return sense === 'wild';
}

function driveNumbers(at: Addressing, places: Places): Parts {
  if (isWild(at)) return { controller: at.bus % 9, bus: at.unit % 3, target: 0, unit: at.slot };
  const used = places.next('drive');
  return { controller: at.bus > 30 ? 1 : 0, bus: 0, target: 0, unit: used < 6 ? used : used + 2 };
}

function virtioSerialNumbers(at: Addressing, places: Places): Parts {
  if (isWild(at)) return { controller: at.bus % 4, bus: at.unit % 2, port: at.slot };
  return { controller: at.bus > 34 ? 1 : 0, bus: 0, port: at.bus > 20 ? 1 + places.next('virtio port') : undefined };
}

function usbPort(at: Addressing, places: Places): string | undefined {
  if (at.isPartial) return undefined;
  if (!isWild(at) && !places.isCareless) {
    const used = places.next('usb port');
    return used < 2 ? `${1 + used}` : undefined;
  }
  const first = 1 + (at.slot % (isWild(at) ? 9 : 4));
  return at.unit < 6 ? `${first}` : `${first}.${1 + (at.bus % 8)}`;
}

function ccwNumbers(at: Addressing, places: Places): Parts {
  const devno = isWild(at) ? at.slot : 0x100 + places.next('ccw');
  return {
    cssid: '0xfe',
    ssid: `0x${isWild(at) ? at.unit % 5 : 0}`,
    devno: `0x${devno.toString(16).padStart(4, '0')}`,
  };
}

const conventional = [
  'pci-root',
  'pci-bridge',
  'pcie-to-pci-bridge',
  'pci-expander-bus',
  'dmi-to-pci-bridge',
  'pcie-root',
];
const oneSlot = ['pcie-root-port', 'pcie-switch-downstream-port'];

function pciEndpoint(at: Addressing, places: Places): Parts {
  return pciOn(at, places, [...conventional, ...oneSlot]);
}

/** The parts of a PCI address on one of the buses that the document has stated. */
export function pciOn(at: Addressing, places: Places, accepting: readonly string[], below = 256): Parts {
  if (isWild(at)) return pciParts(at, at.bus % 12, at.slot, at.unit);
  const { index, model } = places.busFor(accepting, at.bus, below);
  if (oneSlot.includes(model)) {
    const used = places.next(`port ${index}`);
    if (used && !places.isCareless)
      return pciOn(
        at,
        places,
        accepting.filter(name => !oneSlot.includes(name)),
        below,
      );
    return pciParts(at, index, 0, used ? at.unit : 0);
  }
  const used = places.next(`bus ${index}`);
  return pciParts(at, index, (3 + used) % 30, at.unit === 7 ? at.slot % 8 : 0);
}

function pciParts(at: Addressing, bus: number, slot: number, fn: number): Parts {
  const { notation, multifunction } = at;
  return {
    domain: notation === 'short' ? undefined : number(0, 4, at),
    bus: number(bus, 2, at),
    slot: number(slot, 2, at),
    function: number(fn, 1, at),
    multifunction,
  };
}

function number(value: number, digits: number, { notation }: Addressing): string {
  if (notation === 'decimal') return `${value}`;
  if (notation === 'octal') return `0${value.toString(8)}`;
  return `0x${notation === 'padded' ? value.toString(16).padStart(digits, '0') : value.toString(16)}`;
}
