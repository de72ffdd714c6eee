// Memory modules and memory-like devices; the domain around them gets what they need (maxMemory, NUMA cells).
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import { type AddressType, placed } from './addresses.js';
import { acpiOf, aliasOf, chance, type Drawn, extras, maybe, weighted } from './draw.js';
import type { Guest } from './guest.js';

type Model = 'dimm' | 'nvdimm' | 'virtio-mem' | 'virtio-pmem' | 'sgx-epc';

export function memoryModule({ arch, transport }: Guest): fc.Arbitrary<Drawn> {
  const sgx = arch === 'x86_64' ? 3 : 0.5;
  return weighted<Model>({ dimm: 60, nvdimm: 14, 'virtio-mem': 16, 'virtio-pmem': 8, 'sgx-epc': sgx }).chain(model =>
    placed(moduleOf(model), addressType(model, transport === 'ccw' ? 'ccw' : 'pci')),
  );
}

function addressType(model: Model, virtio: AddressType): AddressType {
  return model.startsWith('virtio') ? virtio : 'dimm';
}

function moduleOf(model: Model): fc.Arbitrary<Drawn> {
  const node = maybe(model === 'virtio-pmem' ? 3 : 85, weighted({ '0': 12, '1': 4, '7': 0.5 }));
  const spec = fc.record({
    node,
    mib: weighted({ '512': 4, '1024': 3, '300': 0.5 }),
    access: maybe(10, fc.constant('shared')),
    uuid: chance(5),
    extras,
  });
  return spec.map(({ node: cell, mib, access, uuid, extras: more }) => places => {
    const number = places.next('memory');
    return element(
      'memory',
      { model, access: access ?? (model === 'virtio-pmem' ? 'shared' : undefined) },
      uuid && model.startsWith('nv') ? element('uuid', {}, '49545eb3-75e1-4d2a-89ad-f3f9ef5d0e01') : undefined,
      model === 'nvdimm' || model === 'virtio-pmem'
        ? element('source', {}, element('path', {}, `/tmp/nvdimm${number}`))
        : undefined,
      targetOf(model, Number(mib), cell),
      acpiOf(more),
      aliasOf(more, places),
    );
  });
}

function targetOf(model: Model, mib: number, node: string | undefined): Sketch {
  return element(
    'target',
    {},
    element('size', { unit: 'MiB' }, `${mib}`),
    node === undefined ? undefined : element('node', {}, node),
    model === 'virtio-mem' ? element('block', { unit: 'MiB' }, '2') : undefined,
    model === 'virtio-mem' ? element('requested', { unit: 'MiB' }, '256') : undefined,
    model === 'nvdimm' && mib === 512 ? element('label', {}, element('size', { unit: 'KiB' }, '256')) : undefined,
  );
}
