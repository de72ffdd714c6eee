/** What a document cannot tell: how the QEMU was built, and which firmware, kernel and hardware the host has. */
const LACKING_ON_HOST = [
  /\b(?:this|the) QEMU\b|QEMU (?:binary|executable)|No emulator found/i,
  /does not support (?:video model 'qxl'|virt type '(?:kvm|hvf|hyperv)')/,
  /TPM version '\S+' is not supported|IOMMUFD is not supported by host kernel|Unable to find '\S+' firmware/,
];

/** Whether libvirt refuses a domain, in these words, for what the host lacks that was asked. */
export function isForLackOfHost(words: string): boolean {
  return LACKING_ON_HOST.some(pattern => pattern.test(words));
}
