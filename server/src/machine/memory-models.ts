// Which memory devices the emulators of an architecture have, as QEMU 7.2 and 11.1 tell libvirt.
import { arm, ppc64, s390, x86 } from './arches.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Machine } from './machine.js';
import { type Profile, version } from './profile.js';

interface MemoryModel extends Lifetime {
  readonly models: readonly string[];
  readonly arches: readonly string[];
}

const rows: readonly MemoryModel[] = [
  { models: ['dimm', 'nvdimm'], arches: [...x86, ...arm, ...ppc64, 'loongarch64'] },
  { models: ['virtio-mem'], arches: [...x86, ...arm] },
  { models: ['virtio-pmem'], arches: x86 },
  { models: ['virtio-mem', 'virtio-pmem'], arches: s390, since: version(11, 3) },
];

/** Enclave memory depends on the host, which none of these facts does. */
export function hasMemoryModel(model: string, { arch }: Machine, profile: Profile): boolean {
  return rows.some(row => row.models.includes(model) && row.arches.includes(arch) && holdsIn(row, profile));
}
