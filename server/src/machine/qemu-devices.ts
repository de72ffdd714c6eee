// QEMU devices that libvirt falls back from when the emulator is too old to have them.
import { type Profile, type Version, version } from './profile.js';

const addedIn = {
  'pcie-root-port': version(2, 9),
  'pcie-pci-bridge': version(2, 11),
  /** virtio-net-pci-transitional and its like: before them every virtio device is a conventional one. */
  'virtio-pci-transitional': version(4, 0),
} as const satisfies Record<string, Version>;

export function qemuOffers(device: keyof typeof addedIn, { qemu }: Profile): boolean {
  return qemu >= addedIn[device];
}
