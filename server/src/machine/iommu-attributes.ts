// What `<driver>` of an IOMMU must not say, by model.
import type { Lifetime } from './lifetime.js';
import { version } from './profile.js';

interface UnknownAttributes extends Lifetime {
  readonly models: readonly string[];
  readonly names: readonly string[];
}

export const iommuAttributes: readonly UnknownAttributes[] = [
  { models: ['virtio', 'smmuv3'], names: ['intremap', 'caching_mode', 'eim', 'iotlb'] },
  { models: ['smmuv3'], names: ['aw_bits'] },
  { models: ['virtio'], names: ['aw_bits'], until: version(10, 7) },
  { models: ['virtio', 'smmuv3'], names: ['dma_translation'], since: version(11, 3) },
  { models: ['amd'], names: ['caching_mode', 'eim', 'aw_bits', 'dma_translation'], since: version(11, 5) },
  { models: ['intel', 'virtio', 'amd'], names: ['accel', 'ats', 'ril'], since: version(12, 8) },
  { models: ['intel', 'smmuv3'], names: ['xtsup', 'passthrough'], since: version(12, 8) },
];
