/** What QEMU still speaks of the protocols of network storage that libvirt knows. */
export const currentProtocols: readonly string[] = [
  'nbd',
  'rbd',
  'iscsi',
  'http',
  'https',
  'ftp',
  'ftps',
  'ssh',
  'nfs',
  'gluster',
];
