import type { Definition } from '../../definition/definition.js';
import type { XmlElement } from '../../xml/tree.js';
import { sizeOf } from './given-memory.js';

/** ppc64 hands out memory in blocks of 256 MiB. */
const block = 256n * 1024n;

/** The size of a memory device in KiB as libvirt stores it: on ppc64 in whole blocks, beside an NVDIMM's label. */
export function deviceSize(device: XmlElement, { machine }: Definition): bigint | undefined {
  const target = device.child('target');
  const size = sizeOf(target?.child('size'));
  const model = device.attribute('model')?.value;
  if (size === undefined || !machine.arch.startsWith('ppc64')) return size;
  if (model === 'nvdimm') {
    const label = sizeOf(target?.child('label')?.child('size')) ?? 0n;
    return ((size - label) / block) * block + label;
  }
  return model === 'dimm' ? ((size + block - 1n) / block) * block : size;
}
