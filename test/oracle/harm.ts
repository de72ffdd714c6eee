// Documents that would hurt the libvirt they are shown to: it allocates or loops without bound on some numbers.

/** What makes a document unfit for a real libvirt, in words; `undefined` when nothing does. */
export function harmIn(xml: string): string | undefined {
  return harms.find(({ pattern }) => pattern.test(xml))?.because;
}

const harms: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: /<vcpu[^>]*>\s*-/, because: 'a negative number of vCPUs makes libvirt 9.0 and 12.8 abort' },
  { pattern: /<vcpu[^>]*>\s*\+?\d{5,}/, because: 'libvirt allocates per vCPU' },
  {
    pattern: /<target\b[^>]*\sdev\s*=\s*["']\s*(x?vd|[sfh]d|ubd)[a-z]{4,}/,
    because: 'a target name of many letters implies very many controllers',
  },
  {
    pattern: /\b(controller|ports|index|id|cpus|slots)\s*=\s*["']\s*\+?\d{5,}/,
    because: 'libvirt makes one of each up to that number',
  },
  {
    pattern: /<source\b[^>]*\bprotocol\s*=\s*["']iscsi["'][^>]*\bname\s*=\s*["']["']/,
    because: 'an iSCSI source with an empty name makes libvirt 9.0 and 12.8 abort',
  },
  {
    pattern: /<throttlefilter(?![^>]*\sgroup\s*=)(?=[\s/>])/,
    because: 'a throttle filter that names no group makes libvirt 12.8 abort',
  },
  {
    pattern:
      /<hostdev\b[^>]*\btype\s*=\s*["']scsi["'](?:(?!<\/hostdev>).)*<address\b[^>]*\btype\s*=\s*["'](?!drive["'])/s,
    because: 'a SCSI host device whose address is no drive address keeps libvirt 12.8 searching for ever',
  },
  {
    pattern: /<hostdev\b(?=[^>]*\stype\s*=\s*["']scsi_host["'])(?=[^>]*\srawio\s*=)/,
    because: 'raw I/O for a SCSI host adapter makes libvirt 9.0 abort',
  },
  {
    pattern: /<sibling\b(?![^>]*\sid\s*=\s*["']\s*\d+\s*["'])/,
    because: 'a NUMA distance to no numbered cell corrupts the memory of libvirt 9.0',
  },
  {
    pattern: /<sibling\b(?![^>]*\svalue\s*=\s*["']\s*\d+\s*["'])/,
    because: 'a NUMA distance without value corrupts the memory of libvirt 9.0',
  },
];
