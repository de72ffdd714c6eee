// Machine types, architectures and units.
import { commonMachineNames } from '../../../machine/machine-names.js';
import type { Knower } from './question.js';

const MEMORY_UNITS: Readonly<Record<string, string>> = {
  KiB: '1024 bytes, what libvirt stores',
  MiB: '1024 KiB',
  GiB: '1024 MiB',
  TiB: '1024 GiB',
  KB: '1000 bytes',
  MB: '1000 KB',
  GB: '1000 MB',
  TB: '1000 GB',
  bytes: 'rounded up to whole KiB',
};

export const machineValues: Knower = ({ path, attribute, element, guest }) => {
  const { definition } = guest;
  if (path === 'os/type' && attribute === undefined) return [{ value: 'hvm', detail: 'full virtualisation' }];
  if (path === 'os/type' && attribute === 'machine') {
    const arch = element.attribute('arch')?.value || definition.machine.arch;
    return commonMachineNames(arch, definition.profile).map(({ name, means }) => {
      return { value: name, detail: means === name ? undefined : `now ${means}` };
    });
  }
  if (
    attribute === 'unit' &&
    /(?:^|\/)(?:memory|currentMemory|maxMemory|size|block|requested|cell|page|pcihole64|hard_limit|soft_limit|swap_hard_limit|min_guarantee)$/.test(
      path,
    )
  ) {
    return Object.entries(MEMORY_UNITS).map(([value, detail]) => ({ value, detail }));
  }
  return undefined;
};
