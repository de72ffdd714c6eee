// Memory-mapped virtio of Arm and RISC-V boards: no numbers, no uniqueness. vexpress knows nothing else; virt uses it
// for all once the text uses it for one.

import { devicesOf } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import { openVirtioDevices } from './virtio-transport.js';

/** These stay on PCI, as libvirt looks for an address of theirs later. */
const staysOnPci: ReadonlySet<DefinedDevice['kind']> = new Set(['filesystem', 'vsock']);

export function assignVirtioMmioAddresses(draft: Draft): void {
  const because = causeOf(draft);
  if (!because) return;
  for (const device of openVirtioDevices(draft)) {
    if (staysOnPci.has(device.kind)) continue;
    device.address = { type: 'virtio-mmio' };
    device.reasons.push({ rule: 'virtio-mmio', because });
  }
}

function causeOf(draft: Draft): readonly DefinedDevice[] | undefined {
  const { family } = draft.machine;
  if (family === 'vexpress') return [];
  if (family !== 'arm-virt' && family !== 'riscv-virt') return undefined;
  for (const device of devicesOf(draft)) {
    if (device.address?.type === 'virtio-mmio') return [device];
  }
  return undefined;
}
