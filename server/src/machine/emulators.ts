/** Emulators whose name is not that of the architecture. */
const names: Readonly<Record<string, string>> = {
  i686: 'i386',
  armv7l: 'arm',
  armv6l: 'arm',
};

/** The emulator that libvirt finds for an architecture, where distributions install it. */
export function emulatorOf(arch: string): string {
  return `/usr/bin/qemu-system-${names[arch] ?? arch}`;
}
