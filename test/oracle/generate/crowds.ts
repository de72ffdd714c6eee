// Many devices of one sort: what happens when slots, ports and controllers run out, and how hubs branch.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import { between, chance, type DrawnGroup, mixed, weighted } from './draw.js';
import type { Guest } from './guest.js';
import type { Places } from './places.js';

const members = {
  virtio: places => element('interface', { type: 'user' }, mac(places), element('model', { type: 'virtio' })),
  e1000: places => element('interface', { type: 'user' }, mac(places), element('model', { type: 'e1000' })),
  rng: () => element('rng', { model: 'virtio' }, element('backend', { model: 'builtin' })),
  disk: places => virtioDisk(places.next('disk vd')),
  scsiHostdev: places => scsiHostdev(places.next('host scsi')),
  channel: places =>
    element(
      'channel',
      { type: 'pty' },
      element('target', { type: 'virtio', name: `org.example.${places.next('channel')}` }),
    ),
  console: () => element('console', { type: 'pty' }, element('target', { type: 'virtio' })),
  tablet: () => element('input', { type: 'tablet', bus: 'usb' }),
  shmem: places =>
    element(
      'shmem',
      { name: `shmem${places.next('shmem')}` },
      element('model', { type: 'ivshmem-plain' }),
      element('size', { unit: 'M' }, '4'),
    ),
  pciHostdev: places => pciHostdev(places.next('host pci')),
  port: places => pciController('pcie-root-port', places),
  bridge: places => pciController('pci-bridge', places),
  hostBridge: places => pciController('pci-root', places),
  serialController: places =>
    element('controller', { type: 'virtio-serial', index: places.next('index virtio-serial') }),
} as const satisfies Readonly<Record<string, (places: Places) => Sketch>>;

/** Numbers at which something is full are drawn often; those that take libvirt seconds are left out. */
const counts = mixed(
  { weight: 30, arbitrary: between(1, 40) },
  { weight: 20, arbitrary: between(28, 33) },
  { weight: 20, arbitrary: between(57, 64) },
  { weight: 6, arbitrary: between(88, 96) },
  { weight: 4, arbitrary: between(235, 245) },
);

export function crowd(guest: Guest): fc.Arbitrary<DrawnGroup> {
  const isPcie = guest.root === 'pcie-root';
  const sorts = weighted<keyof typeof members>({
    virtio: 15,
    e1000: 12,
    rng: 8,
    disk: 8,
    scsiHostdev: 6,
    channel: 8,
    console: 3,
    tablet: 8,
    shmem: 5,
    pciHostdev: 8,
    port: isPcie ? 10 : 0.5,
    bridge: isPcie ? 1 : 8,
    hostBridge: guest.family === 'pseries' ? 8 : 0.3,
    serialController: 4,
  });
  return fc.record({ sort: sorts, count: counts }).map(
    ({ sort, count }) =>
      places =>
        Array.from({ length: count }, () => members[sort](places)),
  );
}

function mac(places: Places): Sketch {
  const number = places.next('interface');
  const [high = '', low = ''] = [number >> 8, number & 255].map(byte => byte.toString(16).padStart(2, '0'));
  return element('mac', { address: `52:54:00:00:${high}:${low}` });
}

function virtioDisk(number: number): Sketch {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26));
  const dev = `vd${number < 26 ? '' : letter(Math.floor(number / 26) - 1)}${letter(number)}`;
  return element(
    'disk',
    { type: 'file' },
    element('source', { file: `/tmp/${dev}` }),
    element('target', { dev, bus: 'virtio' }),
  );
}

function scsiHostdev(unit: number): Sketch {
  const source = element(
    'source',
    {},
    element('adapter', { name: 'scsi_host9' }),
    element('address', { bus: 0, target: 0, unit }),
  );
  return element('hostdev', { mode: 'subsystem', type: 'scsi' }, source);
}

function pciHostdev(number: number): Sketch {
  const address = element('address', {
    domain: 0,
    bus: `0x${(0xe0 + (number >> 5)).toString(16)}`,
    slot: number % 32,
    function: 0,
  });
  return element('hostdev', { mode: 'subsystem', type: 'pci' }, element('source', {}, address));
}

function pciController(model: string, places: Places): Sketch {
  if (places.count('pci index') === 0) places.next('pci index');
  return element('controller', { type: 'pci', index: places.next('pci index'), model });
}

/** A controller, hubs on hubs, and devices that say where they are plugged in or leave it to libvirt. */
export const usbTree: fc.Arbitrary<DrawnGroup> = fc
  .record({
    model: weighted({ 'piix3-uhci': 3, 'qemu-xhci': 4, ehci: 2, 'pci-ohci': 1 }),
    hubs: fc.array(fc.constantFrom('1', '2', '1.1', '1.8', '1.1.1', '2.1', '1.1.1.1', undefined), { maxLength: 5 }),
    devices: fc.array(fc.constantFrom('2', '3', '1.2', '1.1.2', '1.1.1.8', '2.2', '1.9', undefined, undefined), {
      maxLength: 14,
    }),
    areUnique: chance(85),
    isSorted: chance(80),
  })
  .map(({ model, hubs, devices, areUnique, isSorted }) => places => {
    const index = places.next('index usb');
    const written = areUnique ? [...new Set(hubs), ...hubs.filter(port => !port)] : hubs;
    const ports = isSorted ? written.toSorted((a, b) => (a?.length ?? 9) - (b?.length ?? 9)) : written;
    const plugged = areUnique ? [...new Set(devices), ...devices.filter(port => !port)] : devices;
    const address = (port: string | undefined) => port && element('address', { type: 'usb', bus: index, port });
    return [
      element('controller', { type: 'usb', index, model }),
      ...ports.map(port => element('hub', { type: 'usb' }, address(port) || undefined)),
      ...plugged.map(port => element('input', { type: 'tablet', bus: 'usb' }, address(port) || undefined)),
    ];
  });
