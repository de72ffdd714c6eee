// What a disk says it is: serial number, World Wide Name, vendor and product.
import type { DefinedDisk } from '../../definition/devices.js';
import { version } from '../../machine/profile.js';
import { isElsewhere, whenDisk } from '../evidence/disks.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

/** Whether the disk is a LUN that brings its identity along; those on virtio are treated as hard disks. */
function hasOwnIdentity({ device, bus }: DefinedDisk): boolean {
  return device === 'lun' && bus !== 'virtio';
}

const WWN = /^(0x)?[0-9A-Fa-f]{16}$/;

/** What libvirt takes for safe on a command line. */
const UNSAFE = /[^A-Za-z0-9_ .+-]/g;

export const diskSerialCharacters = textRule({
  code: 'disk-serial-characters',
  summary: 'The serial number of a disk has characters that libvirt does not pass on.',
  at: 'devices/disk/serial',
  when: whenDisk(disk => !hasOwnIdentity(disk)),
  accepts: text => text.search(UNSAFE) < 0,
  message: text => `'${text}' is no serial number for a disk: letters, digits, blanks and _ . + - are.`,
  fixes: ({ text }) => [text.replace(UNSAFE, '-')],
});

export const diskWwn = unwantedRule({
  code: 'disk-wwn',
  summary: 'A disk has a World Wide Name that is malformed or that its bus does not have.',
  at: 'devices/disk/wwn',
  when: whenDisk(
    (disk, { text }) => text !== '' && !hasOwnIdentity(disk) && (!WWN.test(text) || isElsewhere(disk, 'ide', 'scsi')),
  ),
  message: (_, value) =>
    WWN.test(value)
      ? 'Only disks on IDE and SCSI have a World Wide Name.'
      : 'A World Wide Name has 16 hexadecimal digits.',
});

export const diskVendor = unwantedRule({
  code: 'disk-vendor',
  summary: 'A disk has a vendor that is too long or that its bus does not have.',
  at: 'devices/disk/vendor',
  when: whenDisk(
    (disk, { text }) => text !== '' && !hasOwnIdentity(disk) && (!fits(text, 8) || isElsewhere(disk, 'scsi')),
  ),
  message: (_, value) =>
    fits(value, 8) ? 'Only disks on SCSI have a vendor.' : 'A vendor has up to 8 printable ASCII characters.',
});

const LONGEST_PRODUCT: Readonly<Record<string, number>> = { scsi: 16, ide: 40, sata: 40 };

const product = {
  code: 'disk-product',
  summary: 'A disk has a product name that is too long or that its bus does not have.',
  at: 'devices/disk/product',
};

export const diskProduct = joinedRule(
  unwantedRule({
    ...product,
    when: whenDisk(
      (disk, { text }) =>
        text !== '' &&
        !hasOwnIdentity(disk) &&
        !fits(text, LONGEST_PRODUCT[disk.bus] ?? (isElsewhere(disk) ? 0 : text.length)),
    ),
    message: (_, value) =>
      fits(value, 16)
        ? 'Only disks on SCSI, IDE and SATA have a product name.'
        : 'A product name has up to 16 printable ASCII characters on SCSI, up to 40 on IDE and SATA.',
  }),
  unwantedRule({
    ...product,
    until: version(11, 3),
    when: whenDisk(({ bus }, { text }) => ['ide', 'sata'].includes(bus) && text !== '' && fits(text, 40)),
    message: () => 'In this release of libvirt, only disks on SCSI have a product name.',
  }),
);
function fits(text: string, most: number): boolean {
  return text.length <= most && /^[\x20-\x7e]*$/.test(text);
}

export const diskLunSerial = unwantedRule({
  code: 'disk-lun-serial',
  summary: 'A passed-through LUN has an identity written that it brings along itself.',
  at: ['serial', 'wwn', 'vendor', 'product'].map(name => `devices/disk/${name}`),
  when: whenDisk((disk, { text }) => hasOwnIdentity(disk) && disk.bus === 'scsi' && text !== ''),
  message: ({ name }) => `A LUN brings its own ${name === 'wwn' ? 'World Wide Name' : name} along.`,
});
