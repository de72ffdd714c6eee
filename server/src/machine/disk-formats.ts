/** Image formats that libvirt lets QEMU have; `fat` is only for directories. */
export const knownFormats: readonly string[] = [
  'raw',
  'qcow2',
  'vmdk',
  'vdi',
  'vpc',
  'vhd',
  'qed',
  'qcow',
  'bochs',
  'cloop',
  'dmg',
  'ploop',
  'fat',
];

/** Words of old that stand for raw. */
export const formatsForRaw: readonly string[] = ['aio'];

/** Formats that libvirt knows by name and then refuses. */
export const refusedFormats: readonly string[] = ['iso', 'cow', 'dir'];
