import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';

/** Beyond this number a vCPU needs interrupt remapping to be reached. */
const vcpusWithoutIommu = 255;

/** Whether libvirt sees to it that all vCPUs can be reached by interrupts. */
export function needsIommu({ stated, machine, profile }: Pick<Draft, 'stated' | 'machine' | 'profile'>): boolean {
  const vcpus = stated.vcpus?.value ?? 1;
  return machine.family === 'q35' && vcpus > vcpusWithoutIommu && holdsIn(changes.iommuForManyVcpus, profile);
}

/** A q35 guest with very many vCPUs gets an IOMMU, and the one it has what they need. */
export function addIommu(draft: Draft): void {
  if (!needsIommu(draft)) return;
  const list = draft.devices.iommu;
  const reason = { rule: 'iommu-for-many-vcpus', because: [] };
  if (list.length === 0) {
    list.push({
      kind: 'iommu',
      stated: undefined,
      model: 'intel',
      address: undefined,
      reasons: [reason],
      intremap: undefined,
      eim: undefined,
      xtsup: undefined,
    });
  }
  for (const iommu of list) {
    if (iommu.model === 'intel') {
      iommu.intremap ??= 'on';
      iommu.eim ??= 'on';
    } else if (iommu.model === 'amd') {
      iommu.intremap ??= 'on';
      iommu.xtsup ??= 'on';
    }
  }
}
