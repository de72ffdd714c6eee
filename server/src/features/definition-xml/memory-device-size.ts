import type { Definition } from '../../definition/definition.js';
import type { XmlElement } from '../../xml/tree.js';
import { sizeOf } from './given-memory.js';

/** pseries hands out memory in blocks of 256 MiB. */
const pseriesBlock = 256n * 1024n;

/** The size of a memory device in KiB as libvirt stores it: on pseries in whole blocks, beside an NVDIMM's label. */
export function deviceSize(device: XmlElement, { machine }: Definition): bigint | undefined {
  const target = device.child('target');
  const size = sizeOf(target?.child('size'));
  const model = device.attribute('model')?.value;
  if (size === undefined || machine.family !== 'pseries') return size;
  if (model === 'nvdimm') {
    const label = sizeOf(target?.child('label')?.child('size')) ?? 0n;
    return ((size - label) / pseriesBlock) * pseriesBlock + label;
  }
  return model === 'dimm' ? ((size + pseriesBlock - 1n) / pseriesBlock) * pseriesBlock : size;
}
