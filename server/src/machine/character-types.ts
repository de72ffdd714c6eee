/** What can be at the host's end of a character device, the most usual first (libvirt 9.0 to 12.8). */
export const characterTypes: readonly string[] = [
  'pty',
  'unix',
  'tcp',
  'file',
  'null',
  'vc',
  'dev',
  'pipe',
  'stdio',
  'udp',
  'spicevmc',
  'spiceport',
  'nmdm',
  'qemu-vdagent',
  'dbus',
];
