// Disks whose source is neither a file nor a block device.
import { knownFormats, refusedFormats } from '../../machine/disk-formats.js';
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { diskOf, isReadOnly, statedIn, storageOf, storedAs, whenDisk } from '../evidence/disks.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { spanOfName } from '../kinds/place.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

const DISK = 'devices/disk';
const SOURCE = `${DISK}/source`;

const type = {
  code: 'disk-source-type',
  summary: 'The source of an NVMe or a vhost-user disk is of no type, or of an unknown one.',
  at: `${SOURCE}/@type`,
  isRequired: true,
};

export const diskSourceType = joinedRule(
  valueRule({ ...type, ...storedAs(['nvme']), noun: 'a type of NVMe source', oneOf: ['pci'] }),
  valueRule({ ...type, ...storedAs(['vhostuser']), noun: 'a type of vhost-user source', oneOf: ['unix'] }),
);

const incomplete = {
  code: 'disk-source-incomplete',
  summary: 'The source of a vhost-user or a vDPA disk does not say where it is.',
  at: SOURCE,
};

export const diskSourceIncomplete = joinedRule(
  missingRule({
    ...incomplete,
    needs: '/@path',
    ...storedAs(['vhostuser'], source => source.attribute('type')?.value === 'unix'),
    message: () => 'A vhost-user disk needs the path of a socket.',
  }),
  missingRule({
    ...incomplete,
    since: version(9, 8),
    needs: '/@dev',
    ...storedAs(['vhostvdpa']),
    message: () => 'A vDPA disk needs a device of the host.',
    fixes: (source, facts) => [addAttribute(source, 'dev', '/dev/vhost-vdpa-0', facts)],
  }),
);

const namespace = {
  code: 'disk-nvme-namespace',
  summary: 'An NVMe disk does not say which namespace it is.',
};

export const diskNvmeNamespace = joinedRule(
  numberRule({
    ...namespace,
    at: `${SOURCE}/@namespace`,
    ...storedAs(['nvme'], isReadNamespace),
    parse: text => (/^\s*\+?\d{10,}$/.test(text) ? 1 : decimal(text)),
    accepts: value => value > 0,
    message: text => `Namespaces of NVMe are counted from 1, but this is '${text}'.`,
    fixes: source => changeAttribute(source, 'namespace', ['1']),
  }),
  missingRule({
    ...namespace,
    at: SOURCE,
    needs: '/@namespace',
    ...storedAs(['nvme'], isPci),
    message: () => 'This NVMe source has no namespace.',
    fixes: (source, facts) => [addAttribute(source, 'namespace', '1', facts)],
  }),
);

export const diskNvmeAddressMissing = missingRule({
  code: 'disk-nvme-address-missing',
  summary: 'An NVMe disk does not say where its controller is on the host.',
  at: SOURCE,
  needs: 'address',
  ...storedAs(['nvme'], source => isPci(source) && source.attribute('namespace') !== undefined),
  message: () => "This NVMe source has no address of the host's controller.",
});

const dir = {
  among: (element: XmlElement) => statedIn(element, 'type') === 'dir',
  code: 'disk-dir-format',
  summary: 'A directory is shown as a disk that is not a read-only FAT one.',
};

export const diskDirFormat = joinedRule(
  missingRule({
    ...dir,
    at: DISK,
    needs: 'driver/@type',
    when: whenDisk(isFullDirectory),
    message: () => 'A disk made of a directory has format fat.',
    fixes: makeFat,
  }),
  unwantedRule({
    ...dir,
    at: `${DISK}/driver/@type`,
    when: whenDisk((disk, driver) => {
      const format = driver.attribute('type')?.value ?? '';
      return isKnown(format) && format !== 'fat' && driver.parent !== undefined && isFullDirectory(disk, driver.parent);
    }),
    message: (_, value) => `A disk made of a directory has format fat, not ${value}.`,
    fixes: driver => changeAttribute(driver, 'type', ['fat']),
  }),
  missingRule({
    ...dir,
    at: DISK,
    needs: 'readonly',
    when: whenDisk(
      (disk, element) =>
        isFullDirectory(disk, element) &&
        !isReadOnly(disk) &&
        element.child('driver')?.attribute('type')?.value === 'fat',
    ),
    message: () => 'A disk made of a directory is read-only.',
    fixes: (element, facts) => [addChild(element, '<readonly/>', facts)],
  }),
);

const halves = { pool: 'volume', volume: 'pool' } as const;

export const diskVolumeIncomplete = unwantedRule({
  code: 'disk-volume-incomplete',
  summary: 'A disk names a storage pool or a volume, but not both.',
  at: [`${SOURCE}/@pool`, `${SOURCE}/@volume`],
  spanOf: spanOfName,
  when: (source, facts, attribute) => {
    const disk = diskOf(source, facts);
    const other = halves[attribute?.name as keyof typeof halves];
    return disk !== undefined && storageOf(disk) === 'volume' && source.attribute(other) === undefined;
  },
  message: source =>
    source.attribute('pool') ? 'This source names a pool, but no volume of it.' : 'This source names no pool.',
  fixes: (source, facts) => (source.attribute('pool') ? [] : [addAttribute(source, 'pool', 'default', facts)]),
});

function isReadNamespace(source: XmlElement): boolean {
  // Before 12.8, a negative number was turned into a very large one.
  return isPci(source) && !source.attribute('namespace')?.value.startsWith('-');
}

function isKnown(format: string): boolean {
  return knownFormats.includes(format) || refusedFormats.includes(format);
}

function isPci(source: XmlElement): boolean {
  return source.attribute('type')?.value === 'pci';
}

function isFullDirectory(disk: Parameters<typeof storageOf>[0], element: XmlElement): boolean {
  const source = element.child('source');
  const isNamed = Boolean(source?.attribute('dir')?.value);
  return (
    storageOf(disk) === 'dir' && disk.device !== 'lun' && source !== undefined && (isNamed || disk.device !== 'disk')
  );
}

function makeFat(disk: XmlElement, facts: Facts): Fix[] {
  const driver = disk.child('driver');
  return [
    driver
      ? addAttribute(driver, 'type', 'fat', facts)
      : addChild(disk, "<driver name='qemu' type='fat'/>", facts, 'first'),
  ];
}
