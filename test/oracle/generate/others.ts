// The devices that are simple to state: file systems, entropy, watchdogs, balloons, TPMs and the like.
import fc from 'fast-check';
import { element } from '../sketch.js';
import { type AddressType, placed } from './addresses.js';
import { acpiOf, aliasOf, between, chance, type Drawn, extras, maybe, weighted, weightedOrNone } from './draw.js';
import { type Guest, isX86 } from './guest.js';

const transitional = { virtio: 1, 'virtio-transitional': 1, 'virtio-non-transitional': 1 };
const virtioModel = weighted({ virtio: 90, 'virtio-transitional': 6, 'virtio-non-transitional': 6 });

function virtioAddress({ transport }: Guest): AddressType {
  return transport ?? 'pci';
}

export function filesystem(guest: Guest): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    driver: weightedOrNone(40, { path: 15, virtiofs: 40, handle: 1, mtp: 2 }),
    accessmode: weightedOrNone(10, { passthrough: 50, mapped: 20, squash: 15 }),
    model: maybe(6, weighted(transitional)),
    queue: maybe(30, fc.constant(1024)),
    isReadonly: chance(8),
    extras,
  });
  const drawn: fc.Arbitrary<Drawn> = spec.map(
    ({ driver, accessmode, model, queue, isReadonly, extras: more }) =>
      places => {
        const number = places.next('filesystem');
        if (driver === 'virtiofs') places.next('shared memory');
        return element(
          'filesystem',
          { type: 'mount', accessmode: driver === 'virtiofs' ? 'passthrough' : accessmode, model },
          driver ? element('driver', { type: driver, queue: driver === 'virtiofs' ? queue : undefined }) : undefined,
          element('source', { dir: `/srv/share${number}` }),
          element('target', { dir: `share${number}` }),
          isReadonly && driver !== 'virtiofs' ? element('readonly') : undefined,
          acpiOf(more),
          aliasOf(more, places),
        );
      },
  );
  return placed(drawn, virtioAddress(guest));
}

export function rng(guest: Guest): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    model: virtioModel,
    backend: weighted({ random: 70, builtin: 20, egd: 8 }),
    rate: chance(15),
    extras,
  });
  const drawn: fc.Arbitrary<Drawn> = spec.map(
    ({ model, backend, rate, extras: more }) =>
      places =>
        element(
          'rng',
          { model },
          rate ? element('rate', { bytes: 1024, period: 1000 }) : undefined,
          backend === 'egd'
            ? element(
                'backend',
                { model: 'egd', type: 'tcp' },
                element('source', { mode: 'connect', host: '127.0.0.1', service: 1234 }),
              )
            : element('backend', { model: backend }, backend === 'random' ? '/dev/urandom' : ''),
          acpiOf(more),
          aliasOf(more, places),
        ),
  );
  return placed(drawn, virtioAddress(guest));
}

export function memballoon(guest: Guest): fc.Arbitrary<Drawn> {
  const model = weighted({ virtio: 60, none: 25, 'virtio-transitional': 6, 'virtio-non-transitional': 6 });
  const drawn: fc.Arbitrary<Drawn> = fc
    .record({ model, stats: maybe(10, between(1, 10)), autodeflate: chance(5), extras })
    .map(
      ({ model: stated, stats, autodeflate, extras: more }) =>
        places =>
          element(
            'memballoon',
            { model: stated, autodeflate: autodeflate && stated !== 'none' ? 'on' : undefined },
            stats && stated !== 'none' ? element('stats', { period: stats }) : undefined,
            stated === 'none' ? undefined : acpiOf(more),
            aliasOf(more, places),
          ),
    );
  return placed(drawn, virtioAddress(guest));
}

export function watchdog(guest: Guest): fc.Arbitrary<Drawn> {
  const model = weighted({
    i6300esb: 30,
    ib700: guest.family === 'i440fx' ? 10 : 1,
    diag288: guest.arch === 's390x' ? 20 : 0.5,
    itco: guest.family === 'q35' ? 15 : 0.5,
  });
  const action = weightedOrNone(10, { reset: 70, poweroff: 8, none: 6, dump: 2, 'inject-nmi': 1 });
  const drawn: fc.Arbitrary<Drawn> = fc.record({ model, action, extras }).map(
    ({ model: stated, action: then, extras: more }) =>
      places =>
        element('watchdog', { model: stated, action: then }, acpiOf(more), aliasOf(more, places)),
  );
  return placed(drawn, 'pci');
}

export const shmem: fc.Arbitrary<Drawn> = placed(
  fc
    .record({
      model: weightedOrNone(1, { 'ivshmem-plain': 60, 'ivshmem-doorbell': 25, ivshmem: 1 }),
      mib: weighted({ '4': 5, '16': 3, '3': 0.3 }),
      extras,
    })
    .map(({ model, mib, extras: more }) => places => {
      const number = places.next('shmem');
      return element(
        'shmem',
        { name: `shmem${number}` },
        model ? element('model', { type: model }) : undefined,
        model === 'ivshmem-doorbell' ? undefined : element('size', { unit: 'M' }, mib),
        model === 'ivshmem-doorbell' ? element('server', { path: `/tmp/shmem${number}.sock` }) : undefined,
        model === 'ivshmem-doorbell' ? element('msi', { vectors: 8, ioeventfd: 'on' }) : undefined,
        acpiOf(more),
        aliasOf(more, places),
      );
    }),
  'pci',
);

export function tpm({ family }: Guest): fc.Arbitrary<Drawn> {
  const model = weightedOrNone(20, {
    'tpm-tis': 40,
    'tpm-crb': 20,
    'tpm-spapr': family === 'pseries' ? 20 : 0.5,
    'spapr-tpm-proxy': family === 'pseries' ? 8 : 0.5,
  });
  const drawn: fc.Arbitrary<Drawn> = fc.record({ model, extras }).map(
    ({ model: stated, extras: more }) =>
      places =>
        element(
          'tpm',
          { model: stated },
          element('backend', { type: 'passthrough' }, element('device', { path: '/dev/tpm0' })),
          aliasOf(more, places),
        ),
  );
  return placed(drawn, family === 'pseries' ? 'spapr-vio' : 'isa');
}

export function panic(guest: Guest): fc.Arbitrary<Drawn> {
  const isPc = isX86(guest);
  const model = weightedOrNone(12, {
    isa: isPc ? 30 : 1,
    hyperv: isPc ? 8 : 0.5,
    pvpanic: 25,
    pseries: guest.family === 'pseries' ? 30 : 0.5,
    s390: guest.arch === 's390x' ? 20 : 0.5,
  });
  return model.chain(stated => {
    const drawn: fc.Arbitrary<Drawn> = extras.map(
      more => places =>
        element('panic', { model: stated }, aliasOf(more, places), stated === 'pvpanic' ? acpiOf(more) : undefined),
    );
    return placed(drawn, stated === 'pvpanic' ? 'pci' : 'isa');
  });
}

export const nvram: fc.Arbitrary<Drawn> = placed(
  extras.map(more => places => element('nvram', {}, aliasOf(more, places))),
  'spapr-vio',
);

export function iommu(guest: Guest): fc.Arbitrary<Drawn> {
  const model = weighted({
    virtio: 20,
    intel: guest.family === 'q35' ? 20 : 1,
    amd: guest.family === 'q35' ? 6 : 0.5,
    smmuv3: guest.family === 'arm-virt' ? 15 : 0.5,
  });
  const drawn: fc.Arbitrary<Drawn> = fc.record({ model, intremap: maybe(15, weighted({ on: 2, off: 1 })), extras }).map(
    ({ model: stated, intremap, extras: more }) =>
      places =>
        element(
          'iommu',
          { model: stated },
          stated === 'intel' && intremap ? element('driver', { intremap }) : undefined,
          stated === 'intel' || stated === 'smmuv3' ? undefined : acpiOf(more),
          aliasOf(more, places),
        ),
  );
  return placed(drawn, 'pci');
}

export function vsock(guest: Guest): fc.Arbitrary<Drawn> {
  const drawn: fc.Arbitrary<Drawn> = fc
    .record({ model: maybe(60, virtioModel), cid: maybe(60, between(3, 9)), extras })
    .map(
      ({ model, cid, extras: more }) =>
        places =>
          element(
            'vsock',
            { model },
            element('cid', { auto: cid ? 'no' : 'yes', address: cid }),
            acpiOf(more),
            aliasOf(more, places),
          ),
    );
  return placed(drawn, virtioAddress(guest));
}

export function crypto(guest: Guest): fc.Arbitrary<Drawn> {
  const drawn: fc.Arbitrary<Drawn> = fc.record({ queues: maybe(50, between(1, 2)), extras }).map(
    ({ queues, extras: more }) =>
      places =>
        element(
          'crypto',
          { model: 'virtio', type: 'qemu' },
          element('backend', { model: 'builtin', queues }),
          acpiOf(more),
          aliasOf(more, places),
        ),
  );
  return placed(drawn, virtioAddress(guest));
}

export const pstore: fc.Arbitrary<Drawn> = placed(
  extras.map(
    more => places =>
      element(
        'pstore',
        { backend: 'acpi-erst' },
        element('path', {}, '/tmp/guest_acpi_esrt'),
        element('size', { unit: 'KiB' }, '64'),
        acpiOf(more),
        aliasOf(more, places),
      ),
  ),
  'pci',
);
