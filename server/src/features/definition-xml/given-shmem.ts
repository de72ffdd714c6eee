import type { DefinedPlain } from '../../definition/devices.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import type { Given } from './shape.js';

/** Memory without a server has a size, memory behind a server interrupts. */
export function givenShmem({ model, stated }: DefinedPlain<'shmem'>): Given {
  const element = stated?.element;
  const size = element?.child('size');
  const text = sizeInMiB(size?.text.trim() ?? '4', size?.attribute('unit')?.value ?? (size ? 'bytes' : 'MiB'));
  const ioeventfd = element?.child('msi')?.attribute('ioeventfd')?.value ?? 'on';
  const vectors = Number(element?.child('msi')?.attribute('vectors')?.value ?? 0);
  const isPlain = model === 'ivshmem-plain';
  const hasInterrupts = model === 'ivshmem-doorbell' || element?.child('msi') !== undefined;
  return {
    children: {
      size: size || isPlain ? { attributes: { unit: 'M' }, text } : undefined,
      msi: hasInterrupts ? { attributes: { ioeventfd, ...(vectors === 0 && { vectors: undefined }) } } : undefined,
    },
  };
}

function sizeInMiB(amount: string, unit: string): string {
  const bytes = bytesPerUnit(unit);
  if (bytes === undefined || !/^\d+$/.test(amount)) return amount;
  return String((BigInt(amount) * BigInt(bytes)) >> 20n);
}
