// Devices that only some machines have.
import type { Sketch } from '../../sketch.js';
import { isX86 } from '../guest.js';
import { type Author, isFirst, without } from './author.js';

export function tidyPanic(panic: Sketch, author: Author): Sketch | undefined {
  const { family, arch } = author.guest;
  const fallback = isX86(author.guest)
    ? 'isa'
    : arch === 's390x'
      ? 's390'
      : family === 'pseries'
        ? 'pseries'
        : 'pvpanic';
  const model = panic.attributes.model ?? fallback;
  const fits = isX86(author.guest) ? ['isa', 'hyperv', 'pvpanic'] : [fallback];
  if (!fits.includes(model) || !isFirst(`panic ${model}`, author)) return undefined;
  return model === 'pvpanic' || model === 'isa' ? panic : without(panic, 'address');
}

export function tidyIommu(iommu: Sketch, { guest }: Author): Sketch | undefined {
  const { model = '' } = iommu.attributes;
  const fits = guest.family === 'q35' ? ['intel', 'virtio', 'amd'] : guest.family === 'arm-virt' ? ['smmuv3'] : [];
  if (!fits.includes(model)) return undefined;
  return without(iommu, 'driver', ...(model === 'intel' || model === 'smmuv3' ? ['address'] : []));
}

export function tidyWatchdog(watchdog: Sketch, { guest }: Author): Sketch | undefined {
  const { model } = watchdog.attributes;
  if (model === 'itco') return guest.family === 'q35' ? without(watchdog, 'address') : undefined;
  if (model === 'ib700') return guest.family === 'i440fx' ? without(watchdog, 'address') : undefined;
  if (model === 'diag288') return guest.arch === 's390x' ? without(watchdog, 'address') : undefined;
  return watchdog;
}

export function tidyTpm(tpm: Sketch, { guest }: Author): Sketch | undefined {
  if (guest.family === 'pseries') return tpm.attributes.model?.includes('spapr') ? without(tpm, 'alias') : undefined;
  return isX86(guest) && !tpm.attributes.model?.includes('spapr') ? without(tpm, 'address') : undefined;
}
