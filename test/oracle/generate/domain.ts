// Whole domains: a machine, a way of writing, the devices, and around them what these devices ask for.
import fc from 'fast-check';
import { childOf, element, type Sketch } from '../sketch.js';
import { channel, console, parallel, redirdev, serial, smartcard } from './chardevs.js';
import { controller } from './controllers.js';
import { crowd, usbTree } from './crowds.js';
import { disk } from './disks.js';
import { audio, graphics, hub, input, sound, video } from './displays.js';
import { between, chance, type DrawnGroup, listOf, maybe, mixed, single, weighted } from './draw.js';
import { type Guest, guests, isX86 } from './guest.js';
import { functionsOfOne, hostdev } from './hostdevs.js';
import { networkInterface } from './interfaces.js';
import { memoryModule } from './memory.js';
import {
  crypto,
  filesystem,
  iommu,
  memballoon,
  nvram,
  panic,
  pstore,
  rng,
  shmem,
  tpm,
  vsock,
  watchdog,
} from './others.js';
import { bridgeFarm, pciController, portFarm, rootController } from './pci-controllers.js';
import { Places } from './places.js';
import { tidied } from './tidy/tidied.js';

export type Style = 'plain' | 'address' | 'topology' | 'mass' | 'hotplug' | 'crowd';

export const styles: Readonly<Record<Style, number>> = {
  plain: 30,
  address: 25,
  topology: 25,
  mass: 8,
  hotplug: 12,
  crowd: 6,
};

export function guestOf(family?: string): fc.Arbitrary<Guest> {
  const choices = guests.filter(guest => !family || guest.family === family);
  return mixed(...choices.map(guest => ({ weight: guest.weight, arbitrary: fc.constant(guest) })));
}

export function domainOf(guest: Guest, style: Style): fc.Arbitrary<Sketch> {
  return fc
    .record({
      machine: maybe(98, fc.constantFrom(...guest.machines)),
      habit: habitOf(style),
      topology: topologyOf(guest, style),
      devices: style === 'crowd' ? crowded(guest) : listOf(anyDevice(guest), ...lengthOf(style)),
      isShuffled: chance(style === 'hotplug' ? 0 : 15),
      dress,
    })
    .map(spec => printDomain(guest, spec));
}

function habitOf(style: Style): fc.Arbitrary<number> {
  switch (style) {
    case 'plain':
    case 'mass':
      return weighted({ '0': 70, '5': 20, '30': 10 }).map(Number);
    case 'hotplug':
      return weighted({ '60': 50, '90': 50 }).map(Number);
    default:
      return weighted({ '0': 15, '15': 25, '50': 35, '90': 25 }).map(Number);
  }
}

function lengthOf(style: Style): readonly [number, number] {
  if (style === 'mass') return [25, 60];
  return style === 'topology' ? [0, 8] : [0, 14];
}

function topologyOf(guest: Guest, style: Style): fc.Arbitrary<readonly DrawnGroup[]> {
  const root = single(rootController(guest));
  const some = (min: number, max: number) => listOf(pciController(guest), min, max);
  if (guest.root === 'none') return style === 'topology' ? some(0, 1) : fc.constant([]);
  if (style === 'topology')
    return fc.tuple(maybe(45, root), some(1, 12)).map(([first, others]) => (first ? [first, ...others] : others));
  if (style === 'hotplug') {
    const farm = guest.root === 'pcie-root' ? portFarm : bridgeFarm;
    return fc
      .tuple(maybe(60, root), farm, some(0, 2))
      .map(([first, row, others]) => [...(first ? [first] : []), row, ...others]);
  }
  return mixed<readonly DrawnGroup[]>(
    { weight: 85, arbitrary: fc.constant([]) },
    { weight: 15, arbitrary: some(1, 3) },
  );
}

function crowded(guest: Guest): fc.Arbitrary<DrawnGroup[]> {
  const main = mixed<DrawnGroup>({ weight: 80, arbitrary: crowd(guest) }, { weight: 20, arbitrary: usbTree });
  return fc.tuple(main, listOf(anyDevice(guest), 0, 4)).map(([many, others]) => [many, ...others]);
}

function anyDevice(guest: Guest): fc.Arbitrary<DrawnGroup> {
  const isPseries = guest.family === 'pseries';
  const device = (weight: number, drawn: Parameters<typeof single>[0]) => ({ weight, arbitrary: single(drawn) });
  return mixed(
    device(210, disk(guest)),
    device(180, networkInterface(guest)),
    { weight: 110, arbitrary: controller(guest) },
    device(90, hostdev(guest)),
    { weight: 9, arbitrary: functionsOfOne },
    { weight: 4, arbitrary: usbTree },
    device(80, input(guest)),
    device(50, channel),
    device(45, serial(guest)),
    device(45, video(guest)),
    device(40, filesystem(guest)),
    device(40, rng(guest)),
    device(35, graphics(guest)),
    device(35, console(guest)),
    device(30, memballoon(guest)),
    device(30, sound(guest)),
    device(30, memoryModule(guest)),
    device(25, watchdog(guest)),
    device(25, shmem),
    device(25, redirdev(guest)),
    device(20, panic(guest)),
    device(18, vsock(guest)),
    device(15, crypto(guest)),
    device(15, hub),
    device(12, tpm(guest)),
    device(10, iommu(guest)),
    device(8, smartcard),
    device(6, pstore),
    device(4, parallel),
    device(3, audio),
    device(isPseries ? 8 : 0.3, nvram),
  );
}

/** What surrounds the devices. */
const dress = fc.record({
  isCareless: chance(14),
  boot: maybe(25, weighted({ hd: 70, network: 15, cdrom: 15, fd: 1 })),
  vcpus: weighted({ '1': 30, '2': 30, '4': 20, '8': 10, '260': 1 }),
  cells: weighted({ '0': 70, '1': 15, '2': 15 }),
  features: chance(80),
  clock: chance(40),
  title: chance(8),
  uuid: chance(30),
  memory: weighted({ KiB: 40, GiB: 30, both: 30 }),
  lifecycle: chance(20),
  isSharedMemory: chance(15),
  hasMaxMemory: chance(96),
  slots: between(1, 8),
  ps2: maybe(2, weighted({ off: 2, on: 1 })),
  cpu: maybe(10, weighted({ 'host-model': 0, 'host-passthrough': 0, maximum: 1 })),
});

type Dress = typeof dress extends fc.Arbitrary<infer T> ? T : never;

interface DomainSpec {
  readonly machine: string | undefined;
  readonly habit: number;
  readonly topology: readonly DrawnGroup[];
  readonly devices: readonly DrawnGroup[];
  readonly isShuffled: boolean;
  readonly dress: Dress;
}

/** Kinds of which libvirt takes one; a second one is seldom what a test is about. */
const lone = new Set(['memballoon', 'vsock', 'nvram', 'iommu', 'tpm', 'watchdog', 'smartcard']);

function printDomain(
  guest: Guest,
  { machine, habit, topology, devices, isShuffled, dress: around }: DomainSpec,
): Sketch {
  const places = new Places(guest, habit, around.isCareless);
  const controllers = topology.flatMap(draw => draw(places));
  const drawn = devices.flatMap(draw => draw(places));
  const all = isShuffled ? interleaved(controllers, drawn) : [...controllers, ...drawn];
  if (around.isCareless) return printAround(guest, machine, around, all, places);
  const alone = all.filter((device, n) => !isSecond(device, all.slice(0, n)));
  return printAround(guest, machine, around, tidied(alone, guest, cellsOf(guest, around, places)), places);
}

function isSecond({ name }: Sketch, before: readonly Sketch[]): boolean {
  return lone.has(name) && before.some(other => other.name === name);
}

/** Controllers among the devices: one after each device until either runs out. */
function interleaved(controllers: readonly Sketch[], devices: readonly Sketch[]): Sketch[] {
  const rest = [...controllers].reverse();
  return [...devices.flatMap(device => [device, ...rest.splice(0, 1)]), ...rest];
}

const kib = 1024 * 1024;

function memoryOf({ memory }: Dress, gib: number): readonly (Sketch | undefined)[] {
  const stated =
    memory === 'GiB'
      ? element('memory', { unit: 'GiB' }, `${gib}`)
      : element('memory', { unit: 'KiB' }, `${gib * kib}`);
  return [stated, memory === 'both' ? element('currentMemory', { unit: 'KiB' }, `${gib * kib}`) : undefined];
}

function printAround(
  guest: Guest,
  machine: string | undefined,
  around: Dress,
  devices: readonly Sketch[],
  places: Places,
): Sketch {
  const modules = devices.filter(({ name }) => name === 'memory').length;
  const hasMaxMemory = modules > 0 && around.hasMaxMemory;
  const cells = cellsOf(guest, around, places);
  const isShared = around.isSharedMemory || places.count('shared memory') > 0;
  const bootsDevices = devices.some(device => childOf(device, 'boot'));
  return element(
    'domain',
    { type: 'qemu' },
    element('name', {}, 'drawn'),
    around.uuid ? element('uuid', {}, '6f3e2d1c-0000-4000-8000-00000000cafe') : undefined,
    around.title ? element('title', {}, 'A drawn domain') : undefined,
    hasMaxMemory
      ? element('maxMemory', { slots: Math.max(around.slots, modules), unit: 'KiB' }, `${64 * kib}`)
      : undefined,
    ...memoryOf(around, 2 * Math.max(1, cells)),
    isShared
      ? element('memoryBacking', {}, element('source', { type: 'memfd' }), element('access', { mode: 'shared' }))
      : undefined,
    element('vcpu', { placement: around.clock ? 'static' : undefined }, vcpusOf(guest, around)),
    places.count('iothread') ? element('iothreads', {}, '2') : undefined,
    element(
      'os',
      {},
      element('type', { arch: guest.arch, machine }, 'hvm'),
      around.boot && !bootsDevices ? element('boot', { dev: around.boot }) : undefined,
    ),
    featuresOf(guest, around),
    cpuOf(around, cells),
    around.clock ? element('clock', { offset: 'utc' }) : undefined,
    ...(around.lifecycle ? [element('on_poweroff', {}, 'destroy'), element('on_crash', {}, 'restart')] : []),
    element('devices', {}, ...devices),
  );
}

function vcpusOf({ family }: Guest, { vcpus }: Dress): string {
  return family === 'board' || family === 'isapc' ? '1' : vcpus;
}

function cellsOf({ family }: Guest, { cells }: Dress, places: Places): number {
  if (family === 'board' || family === 'isapc') return 0;
  return Math.max(Number(cells), places.count('memory') % 8 ? 1 : 0);
}

function featuresOf(guest: Guest, { features, ps2 }: Dress): Sketch | undefined {
  const isAcpi = isX86(guest);
  if (!(features && isAcpi) && !ps2) return undefined;
  return element(
    'features',
    {},
    features && isAcpi ? element('acpi') : undefined,
    features && isX86(guest) ? element('apic') : undefined,
    ps2 ? element('ps2', { state: ps2 }) : undefined,
  );
}

function cpuOf({ vcpus, cpu }: Dress, cells: number): Sketch | undefined {
  if (!cells) return cpu ? element('cpu', { mode: cpu }) : undefined;
  const share = Math.max(1, Math.floor(Number(vcpus) / cells));
  const cell = (id: number) => {
    const first = id * share;
    const cpus = share === 1 ? `${first}` : `${first}-${first + share - 1}`;
    return element('cell', { id, cpus: first < Number(vcpus) ? cpus : undefined, memory: 2 * kib, unit: 'KiB' });
  };
  return element('cpu', {}, element('numa', {}, ...Array.from({ length: cells }, (_, id) => cell(id))));
}
