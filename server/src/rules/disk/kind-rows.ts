// What CD-ROMs, LUNs and other kinds of disk cannot be.
import type { DefinedDisk } from '../../definition/devices.js';
import { version } from '../../machine/profile.js';
import { currentProtocols } from '../../machine/storage-protocols.js';
import type { StatedDevice } from '../../model/device.js';
import type { Span } from '../../text/span.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { diskOf, isDisk, isElsewhere, storageOf, targetOf } from '../evidence/disks.js';
import { accepts, defineWith } from '../evidence/what-if.js';
import { changeBus } from '../fixes/change-bus.js';
import { changeTo } from '../fixes/change-value.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Rule } from '../rule.js';

interface DiskRow extends Omit<Row, 'when' | 'among'> {
  /** An attribute of the disks that it is about, and its value. */
  readonly stating: readonly ['device' | 'type', string];
  readonly when: (disk: DefinedDisk) => boolean;
  readonly message: (disk: DefinedDisk) => string;
  readonly at: (disk: Stated) => Span;
  readonly buses: readonly string[];
}

type Stated = NonNullable<DefinedDisk['stated']>;

function diskRule(row: DiskRow): Rule {
  const { code, summary, since } = row;
  return ruleOf({ code, summary, ...(since && { since }) }, function* check(facts) {
    const [attribute, value] = row.stating;
    for (const element of facts.elements.byValue('devices/disk', attribute).get(value) ?? []) {
      const disk = diskOf(element, facts);
      const stated = disk?.stated;
      if (!stated || !isIntact(facts.document, stated.element) || !isIntact(facts.document, targetOf(stated))) continue;
      if (row.when(disk))
        yield { span: row.at(stated), message: row.message(disk), fixes: () => otherBus(stated, row, facts) };
    }
  });
}

/** Only where the disk has a bus stated and no address that would belong to the old one. */
function otherBus(disk: Stated, { buses }: DiskRow, facts: Facts): Fix[] {
  const attribute = targetOf(disk).attribute('bus');
  if (!attribute || disk.address || disk.model) return [];
  const taken = buses.filter(bus => accepts(defineWith(facts, disk, { bus: { value: bus, span: disk.span } }), disk));
  return changeTo(attribute, taken);
}

function busOf(disk: StatedDevice): Span {
  const target = targetOf(disk);
  return target.attribute('bus') ? spanOfAttribute(target, 'bus') : spanOfAttribute(target, 'dev');
}

export const diskCdromVirtio = diskRule({
  code: 'disk-cdrom-virtio',
  summary: 'A CD-ROM is on a bus without removable media.',
  stating: ['device', 'cdrom'],
  when: ({ device, bus }) => device === 'cdrom' && (bus === 'virtio' || bus === 'sd'),
  at: busOf,
  message: ({ bus }) => `Disks on ${bus} have no removable media, so a CD-ROM cannot be there.`,
  buses: ['sata', 'scsi', 'usb'],
});

export const diskLunBus = refusalRule({
  code: 'disk-lun-bus',
  summary: 'A LUN is on a bus without SCSI commands.',
  spanOf: ({ at }) => busOf(at),
  message: ({ values }) => `A LUN is on bus scsi, not on ${values.bus}.`,
  fixes: ({ at }, facts) => (isDisk(at) ? changeBus(at, ['scsi'], facts) : []),
});

export const diskLunVirtio = diskRule({
  code: 'disk-lun-virtio',
  summary: 'A LUN is a virtio disk, which takes no SCSI commands.',
  since: version(12, 8),
  stating: ['device', 'lun'],
  when: ({ device, bus }) => device === 'lun' && bus === 'virtio',
  at: busOf,
  message: () => 'QEMU no longer passes SCSI commands on through virtio disks.',
  buses: ['scsi'],
});

export const diskLunSource = diskRule({
  code: 'disk-lun-source',
  summary: 'A LUN has a source that is no device.',
  stating: ['device', 'lun'],
  when: disk => disk.device === 'lun' && !isDevice(disk),
  at: ({ element }) => spanOfAttribute(element, 'device'),
  message: disk =>
    disk.stated?.source
      ? `A LUN is a block device or an iSCSI volume, not of type ${storageOf(disk)}.`
      : 'A LUN is a block device or an iSCSI volume, but this one has no source.',
  buses: [],
});

function isDevice(disk: DefinedDisk): boolean {
  const source = disk.stated?.element.child('source');
  const protocol = source?.attribute('protocol')?.value ?? 'iscsi';
  // What is no protocol, or none any more, is refused as such.
  const isIscsi = protocol === 'iscsi' || ![...currentProtocols, 'none'].includes(protocol);
  return (
    source !== undefined &&
    (['block', 'volume'].includes(storageOf(disk)) || (storageOf(disk) === 'network' && isIscsi))
  );
}

export const diskVhostuserBus = diskRule({
  code: 'disk-vhostuser-bus',
  summary: 'A vhost-user disk is on another bus than virtio.',
  stating: ['type', 'vhostuser'],
  when: disk => storageOf(disk) === 'vhostuser' && disk.device !== 'lun' && isElsewhere(disk, 'virtio'),
  at: busOf,
  message: ({ bus }) => `A vhost-user disk is on bus virtio, not on ${bus}.`,
  buses: ['virtio'],
});

export const diskUsbEmpty = diskRule({
  code: 'disk-usb-empty',
  summary: 'A CD-ROM of model usb-storage has no medium.',
  since: version(11, 5),
  stating: ['device', 'cdrom'],
  when: ({ device, bus, stated }) =>
    device === 'cdrom' && bus === 'usb' && stated?.model?.value === 'usb-storage' && isEmpty(stated),
  at: ({ element }) => spanOfAttribute(element, 'model'),
  message: () => 'A CD-ROM of model usb-storage always holds a medium.',
  buses: [],
});

function isEmpty({ element, type }: Stated): boolean {
  const source = element.child('source');
  const attribute = { file: 'file', block: 'dev' }[type?.value ?? 'file'];
  return !source || (attribute !== undefined && !source.attribute(attribute)?.value);
}
