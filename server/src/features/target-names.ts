import { formatVersion, type Profile } from '../machine/profile.js';

/** The target's versions as people write them. */
export function targetNames({ libvirt, qemu }: Profile): { libvirt: string; qemu: string } {
  return { libvirt: formatVersion(libvirt), qemu: formatVersion(qemu) };
}
