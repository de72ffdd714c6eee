import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';

/** Beyond this number a vCPU needs interrupt remapping to be reached. */
const vcpusWithoutIommu = 255;

/** A q35 guest with very many vCPUs gets an IOMMU, and the one it has what they need. */
export function addIommu(draft: Draft): void {
  const vcpus = draft.stated.vcpus?.value ?? 1;
  const isWanted = draft.machine.family === 'q35' && vcpus > vcpusWithoutIommu;
  if (!isWanted || !holdsIn(changes.iommuForManyVcpus, draft.profile)) return;
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
