// Disks as the base domain takes them, each a line of a table.
import type { Entry } from './check-table.js';

export interface DiskParts {
  /** Of `<disk>`. */
  readonly at?: string;
  readonly driver?: string;
  readonly source?: string;
  readonly target?: string;
  readonly inside?: string;
}

export function disk({
  at = "type='file'",
  driver = '',
  source = "<source file='/a.img'/>",
  ...parts
}: DiskParts): string {
  const { target = "dev='vda'", inside = '' } = parts;
  return `<disk ${at}>${driver && `<driver name='qemu' ${driver}/>`}${source}<target ${target}/>${inside}</disk>`;
}

export const SATA = "dev='sda' bus='sata'";
export const SCSI = "dev='sda' bus='scsi'";
export const USB = "dev='sda' bus='usb'";
export const BLOCK = "<source dev='/dev/sdz'/>";
export const VOLUME = "<source pool='p' volume='v'/>";

export const cdrom = (target: string, inside = '', driver = '') =>
  disk({ at: "type='file' device='cdrom'", source: '', target, inside, driver });
export const floppy = (target: string, inside = '') =>
  disk({ at: "type='file' device='floppy'", source: '', target, inside });
export const lun = (target: string, parts: DiskParts = {}) =>
  disk({ at: "type='block' device='lun'", source: BLOCK, target, ...parts });
export const nvme = (source: string, target = "dev='vda'") => disk({ at: "type='nvme'", source, target });
export const drive = (place: string) => `<address type='drive' ${place}/>`;
export const on = (machine: 'pc' | 'virt' | 'pseries', fragment: string): Entry => [fragment, machine];

/** A guest with one I/O thread. */
export const threaded = (devices: string) =>
  [
    "<domain type='qemu'><name>demo</name><memory>524288</memory><iothreads>1</iothreads>",
    `<os><type arch='x86_64' machine='q35'>hvm</type></os><devices>${devices}</devices></domain>`,
  ].join('');
