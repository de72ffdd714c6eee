// Network interfaces of every type and model.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
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
import type { Guest } from './guest.js';
import { hostPciAddress } from './hostdevs.js';
import type { Places } from './places.js';

type Type = keyof typeof typeWeights;

const typeWeights = {
  user: 25,
  network: 30,
  bridge: 18,
  ethernet: 6,
  direct: 8,
  hostdev: 6,
  vhostuser: 3,
  vdpa: 1,
  mcast: 1,
  udp: 2,
  server: 1,
  client: 1,
  internal: 1,
};

const models = {
  virtio: 50,
  'virtio-transitional': 6,
  'virtio-non-transitional': 6,
  e1000: 10,
  e1000e: 8,
  rtl8139: 6,
  igb: 2,
  vmxnet3: 2,
  pcnet: 2,
  'usb-net': 2,
  ne2k_pci: 1,
  Virtio: 1,
  E1000: 1,
  '82540EM': 1,
  lan9118: 1,
  netfront: 0.5,
};

export function networkInterface(guest: Guest): fc.Arbitrary<Drawn> {
  return modelOf(guest).chain(model => placed(interfaceOf(model), addressType(model, guest)));
}

function modelOf({ family }: Guest): fc.Arbitrary<string | undefined> {
  return weightedOrNone(20, { ...models, 'spapr-vlan': family === 'pseries' ? 20 : 0.5 } as Record<string, number>);
}

function addressType(model: string | undefined, { transport }: Guest): AddressType {
  if (model === 'usb-net') return 'usb';
  if (model === 'spapr-vlan') return 'spapr-vio';
  return transport && (model === undefined || model.startsWith('virtio')) ? transport : 'pci';
}

function interfaceOf(model: string | undefined): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    type: weighted<Type>(typeWeights),
    hasMac: chance(60),
    driver: maybe(10, fc.record({ name: maybe(70, fc.constant('vhost')), queues: maybe(60, between(1, 8)) })),
    link: maybe(8, weighted({ up: 1, down: 1 })),
    vlan: maybe(2, between(1, 4094)),
    rom: maybe(2, weighted({ on: 1, off: 1 })),
    hostAddress: hostPciAddress,
    extras,
  });
  return spec.map(drawn => places => printInterface({ ...drawn, model }, places));
}

interface InterfaceSpec {
  readonly type: Type;
  readonly model: string | undefined;
  readonly hasMac: boolean;
  readonly driver: { readonly name: string | undefined; readonly queues: number | undefined } | undefined;
  readonly link: string | undefined;
  readonly vlan: number | undefined;
  readonly rom: string | undefined;
  readonly hostAddress: (places: Places) => Sketch;
  readonly extras: Extras;
}

function printInterface(spec: InterfaceSpec, places: Places): Sketch {
  const { type, model, driver, link, vlan, rom } = spec;
  const isHostdev = type === 'hostdev';
  const number = places.next('interface');
  if (type === 'vhostuser') places.next('shared memory');
  const model1 = isHostdev && number % 3 ? undefined : model;
  return element(
    'interface',
    { type, managed: isHostdev ? 'yes' : undefined },
    spec.hasMac ? element('mac', { address: `52:54:00:00:${hex(number >> 8)}:${hex(number & 255)}` }) : undefined,
    isHostdev ? element('source', {}, spec.hostAddress(places)) : sources[type](number),
    vlan ? element('vlan', {}, element('tag', { id: vlan })) : undefined,
    model1 ? element('model', { type: model1 }) : undefined,
    driver && !isHostdev ? element('driver', driver) : undefined,
    link ? element('link', { state: link }) : undefined,
    bootOrder(spec.extras.boot, places),
    rom ? element('rom', { bar: rom }) : undefined,
    acpiOf(spec.extras),
    aliasOf(spec.extras, places),
  );
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

const sources: Readonly<Record<Exclude<Type, 'hostdev'>, (n: number) => Sketch | undefined>> = {
  user: () => undefined,
  network: n => element('source', { network: n % 3 ? 'default' : 'internal' }),
  bridge: () => element('source', { bridge: 'br0' }),
  ethernet: () => undefined,
  direct: n => element('source', { dev: 'eth0', mode: ['bridge', 'vepa', 'private', 'passthrough'][n % 4] }),
  vhostuser: n =>
    element('source', { type: 'unix', path: `/run/vhost-user${n}.sock`, mode: n % 2 ? 'client' : 'server' }),
  vdpa: n => element('source', { dev: `/dev/vhost-vdpa-${n}` }),
  mcast: n => element('source', { address: '230.0.0.1', port: 5558 + n }),
  udp: n =>
    element(
      'source',
      { address: '192.0.2.1', port: 11115 + n },
      element('local', { address: '192.0.2.2', port: 11116 + n }),
    ),
  server: n => element('source', { address: '127.0.0.1', port: 5558 + n }),
  client: n => element('source', { address: '127.0.0.1', port: 5558 + n }),
  internal: n => element('source', { name: `internal${n}` }),
};
