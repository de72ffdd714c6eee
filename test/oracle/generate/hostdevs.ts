// Host devices that the host does not have: libvirt defines domains with them all the same.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import { type AddressType, addressing, pciOn, placed } from './addresses.js';
import {
  acpiOf,
  aliasOf,
  between,
  bootOrder,
  chance,
  type Drawn,
  type DrawnGroup,
  type Extras,
  extras,
  maybe,
  weighted,
} from './draw.js';
import type { Guest } from './guest.js';
import type { Places } from './places.js';

/** On buses that no small host has; the same device twice is an error, hence seldom. */
export const hostPciAddress: fc.Arbitrary<(places: Places) => Sketch> = fc
  .record({ again: chance(2), fn: fc.nat(3) })
  .map(({ again, fn }) => places => {
    const number = again ? 0 : places.next('host pci');
    const slot = `0x${(number % 32).toString(16).padStart(2, '0')}`;
    return element('address', { type: 'pci', domain: '0x0000', bus: '0xe0', slot, function: `0x${again ? 0 : fn}` });
  });

type Kind = 'pci' | 'usb' | 'scsi' | 'scsi_host' | 'mdev';

export function hostdev(guest: Guest): fc.Arbitrary<Drawn> {
  return weighted<Kind>({ pci: 50, usb: 16, scsi: 12, scsi_host: 8, mdev: 14 }).chain(kind =>
    placed(drawers[kind](guest), addressType(kind, guest)),
  );
}

function addressType(kind: Kind, { transport }: Guest): AddressType {
  if (kind === 'usb') return 'usb';
  if (kind === 'scsi') return 'drive';
  return kind === 'scsi_host' && transport ? transport : 'pci';
}

const drawers: Readonly<Record<Kind, (guest: Guest) => fc.Arbitrary<Drawn>>> = {
  pci: pciHostdev,
  usb: usbHostdev,
  scsi: scsiHostdev,
  scsi_host: vhostScsi,
  mdev: mediated,
};

function pciHostdev(): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    host: hostPciAddress,
    managed: maybe(80, weighted({ yes: 2, no: 1 })),
    driver: chance(20),
    rom: maybe(10, weighted({ on: 1, off: 1 })),
    extras,
  });
  return spec.map(
    ({ host, managed, driver, rom, extras: more }) =>
      places =>
        subsystem(
          { type: 'pci', managed },
          more,
          places,
          driver ? element('driver', { name: 'vfio' }) : undefined,
          element('source', {}, withoutType(host(places))),
          rom ? element('rom', { bar: rom }) : undefined,
        ),
  );
}

/** Several functions of a host's card, mostly together in a slot of the guest as they were in the host's. */
export const functionsOfOne: fc.Arbitrary<DrawnGroup> = fc
  .record({ count: between(2, 4), isTogether: chance(70), hasMultifunction: chance(80), at: addressing })
  .map(({ count, isTogether, hasMultifunction, at }) => places => {
    const slot = `0x${(places.next('host pci') % 32).toString(16).padStart(2, '0')}`;
    const {
      domain,
      bus,
      slot: guestSlot,
    } = pciOn({ ...at, sense: 'fitting' }, places, ['pci-root', 'pci-bridge', 'pcie-root-port']);
    return Array.from({ length: count }, (_, fn) => {
      const multifunction = fn === 0 && hasMultifunction ? 'on' : undefined;
      const own = { type: 'pci', domain, bus, slot: guestSlot, function: `0x${fn}`, multifunction };
      return element(
        'hostdev',
        { mode: 'subsystem', type: 'pci', managed: 'yes' },
        element('source', {}, element('address', { domain: '0x0000', bus: '0xe0', slot, function: `0x${fn}` })),
        isTogether ? element('address', own) : undefined,
      );
    });
  });

function withoutType(address: Sketch): Sketch {
  const { type: _, ...numbers } = address.attributes;
  return element('address', numbers);
}

function usbHostdev(): fc.Arbitrary<Drawn> {
  return fc.record({ byPlace: chance(40), extras }).map(({ byPlace, extras: more }) => places => {
    const number = places.next('host usb');
    const source = byPlace
      ? element('source', {}, element('address', { bus: 9, device: 1 + number }))
      : element('source', {}, element('vendor', { id: '0x1050' }), element('product', { id: `0x0${401 + number}` }));
    return subsystem({ type: 'usb', managed: number % 2 ? 'yes' : undefined }, more, places, source);
  });
}

function scsiHostdev(): fc.Arbitrary<Drawn> {
  return fc.record({ again: chance(3), extras }).map(({ again, extras: more }) => places => {
    const unit = again ? 0 : places.next('host scsi');
    const adapter = element('adapter', { name: 'scsi_host9' });
    return subsystem(
      { type: 'scsi' },
      { ...more, boot: false },
      places,
      element('source', {}, adapter, element('address', { bus: 0, target: 0, unit })),
    );
  });
}

function vhostScsi(): fc.Arbitrary<Drawn> {
  const model = maybe(30, weighted({ virtio: 1, 'virtio-transitional': 1, 'virtio-non-transitional': 1 }));
  return fc.record({ model, extras }).map(({ model: stated, extras: more }) => places => {
    const wwpn = `naa.51234567890123${(places.next('wwpn') % 256).toString(16).padStart(2, '0')}`;
    return subsystem(
      { type: 'scsi_host', model: stated },
      { ...more, boot: false },
      places,
      element('source', { protocol: 'vhost', wwpn }),
    );
  });
}

function mediated({ arch }: Guest): fc.Arbitrary<Drawn> {
  const isS390 = arch === 's390x';
  const model = weighted({ 'vfio-pci': isS390 ? 30 : 90, 'vfio-ccw': isS390 ? 50 : 2, 'vfio-ap': isS390 ? 20 : 1 });
  const display = maybe(15, weighted({ off: 4, on: 1 }));
  const spec = fc.record({ model, display, ramfb: chance(2), number: between(0, 3), extras });
  return spec.map(({ model: stated, display: shown, ramfb, extras: more }) => places => {
    const uuid = `9f1d2c3b-0000-4000-8000-${`${places.next('mdev')}`.padStart(12, '0')}`;
    const attributes = {
      type: 'mdev',
      model: stated,
      display: stated === 'vfio-pci' ? shown : undefined,
      ramfb: ramfb && shown === 'on' ? 'on' : undefined,
    };
    return subsystem(attributes, { ...more, boot: false }, places, element('source', {}, element('address', { uuid })));
  });
}

function subsystem(
  attributes: Readonly<Record<string, string | undefined>>,
  more: Extras,
  places: Places,
  ...content: readonly (Sketch | undefined)[]
): Sketch {
  return element(
    'hostdev',
    { mode: 'subsystem', ...attributes },
    ...content,
    bootOrder(more.boot, places),
    acpiOf(more),
    aliasOf(more, places),
  );
}
