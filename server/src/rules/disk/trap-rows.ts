// Disks that libvirt defines, although QEMU, the guest or its owner will stumble over them.
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { diskOf, isHardDisk, storageOf, whenDisk } from '../evidence/disks.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeBus } from '../fixes/change-bus.js';
import { renameTo } from '../fixes/rename-disk.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const TARGET = 'devices/disk/target/@dev';
const ADDRESS = 'devices/disk/address/@unit';

const prefixes: Readonly<Record<string, string>> = {
  virtio: 'vd',
  scsi: 'sd',
  sata: 'sd',
  usb: 'sd',
  ide: 'hd',
  fdc: 'fd',
  xen: 'xvd',
};

/** A name of the usual form, with the letters that count the disks. */
function readName(name: string): { readonly prefix: string; readonly letters: string } | undefined {
  const [, prefix, letters] = /^(vd|sd|hd|fd|xvd|ubd)([a-z]+)$/.exec(name) ?? [];
  return prefix && letters ? { prefix, letters } : undefined;
}

export const diskTargetBusPrefix = unwantedRule({
  code: 'disk-target-bus-prefix',
  summary: 'The target name of a disk begins like those on another bus.',
  severity: 'hint',
  at: TARGET,
  among: target => {
    const usual = prefixes[target.attribute('bus')?.value ?? ''];
    const read = readName(target.attribute('dev')?.value ?? '');
    return read !== undefined && usual !== undefined && read.prefix !== usual;
  },
  when: (target, facts) => {
    const disk = knowsMachine(facts) ? diskOf(target, facts) : undefined;
    return disk !== undefined && disk.bus === target.attribute('bus')?.value;
  },
  message: (target, name) =>
    `${name} is a name for another bus than ${target.attribute('bus')?.value}, and guests choose their own.`,
  fixes: (target, facts) => {
    const disk = diskOf(target, facts);
    const prefix = disk && prefixes[disk.bus];
    return disk?.stated && prefix ? renameTo(prefix, disk.stated, facts) : [];
  },
});

/** 18 278 disks have names of three letters at most. */
const MOST_LETTERS = 3;

export const diskTargetIndexHuge = unwantedRule({
  code: 'disk-target-index-huge',
  summary: 'The target name of a disk counts more disks than any guest has.',
  severity: 'warning',
  at: TARGET,
  among: target => (readName(target.attribute('dev')?.value ?? '')?.letters.length ?? 0) > MOST_LETTERS,
  when: whenDisk(({ bus, stated }) => stated?.address === undefined && ['scsi', 'sata', 'ide'].includes(bus)),
  message: (_, name) => `For ${name}, libvirt makes thousands of controllers or never comes to an end.`,
  fixes: (target, facts) => {
    const disk = diskOf(target, facts);
    const read = disk && readName(disk.dev);
    return disk?.stated && read ? renameTo(read.prefix, disk.stated, facts) : [];
  },
});

/** The last unit and the last bus of a controller. */
const ends: Readonly<Record<string, { readonly unit: number; readonly bus: number }>> = {
  sata: { unit: 5, bus: 0 },
  ide: { unit: 1, bus: 1 },
  fdc: { unit: 1, bus: 0 },
};

const place = {
  code: 'disk-unit-out-of-range',
  summary: 'A disk is behind the last connector of its controller.',
  severity: 'warning',
} as const;

export const diskUnitOutOfRange = joinedRule(
  unwantedRule({
    ...place,
    at: ADDRESS,
    among: isOnCountedBus,
    when: (address, facts) => isBeyond(address, 'unit', facts),
    message: (_, unit) => `The controller has no unit ${unit}, and QEMU will not start.`,
    fixes: leaveToLibvirt,
  }),
  unwantedRule({
    ...place,
    at: 'devices/disk/address/@bus',
    among: isOnCountedBus,
    when: (address, facts) => isBeyond(address, 'bus', facts) && diskOf(address, facts)?.bus === 'ide',
    message: (_, bus) => `The controller has no bus ${bus}, and QEMU will not start.`,
    fixes: leaveToLibvirt,
  }),
);

/** Whether the bus of the disk, as far as its own text tells, is one whose connectors are counted. */
function isOnCountedBus({ parent }: XmlElement): boolean {
  const bus = parent?.child('target')?.attribute('bus')?.value;
  return bus === undefined || ends[bus] !== undefined;
}

function isBeyond(element: XmlElement, part: 'unit' | 'bus', facts: Facts): boolean {
  const disk = diskOf(element, facts);
  const address = disk?.stated ? disk.address : undefined;
  const last = disk && ends[disk.bus]?.[part];
  return address?.type === 'drive' && last !== undefined && address[part] > last;
}

function leaveToLibvirt(address: XmlElement, { document }: Facts): Fix[] {
  return [{ title: 'Let libvirt choose the place', edits: [removeElement(document, address)] }];
}

const formats = ['qcow2', 'qcow', 'qed', 'vmdk', 'vdi', 'vpc'];

export const diskFormatDefaultsRaw = missingRule({
  code: 'disk-format-defaults-raw',
  summary: 'An image is called like one of another format, but taken for a raw one.',
  severity: 'warning',
  at: 'devices/disk',
  needs: 'driver/@type',
  when: whenDisk((disk, element) => storageOf(disk) === 'file' && formats.includes(endingOf(element))),
  message: element =>
    `Without a format the image is taken for a raw one, though its name ends in .${endingOf(element)}.`,
  fixes: (element, facts) => {
    const type = endingOf(element);
    const driver = element.child('driver');
    if (driver) return [addAttribute(driver, 'type', type, facts)];
    const fix = addChild(element, `<driver name='qemu' type='${type}'/>`, facts, 'first');
    return [{ ...fix, title: `Add format ${type}` }];
  },
});

function endingOf(disk: XmlElement): string {
  const file = disk.child('source')?.attribute('file')?.value ?? '';
  return /\.([a-z0-9]+)$/.exec(file)?.[1] ?? '';
}

const fixedBuses = ['sata', 'ide', 'fdc', 'sd'];

export const nonHotpluggableDiskBus = unwantedRule({
  code: 'non-hotpluggable-disk-bus',
  summary: 'A hard disk is on a bus where none is attached or detached while the guest runs.',
  severity: 'hint',
  at: 'devices/disk/target/@bus',
  isSuspect: bus => fixedBuses.includes(bus),
  when: whenDisk(disk => isHardDisk(disk) && fixedBuses.includes(disk.bus)),
  message: (_, bus) => `A disk on ${bus} stays as long as the guest runs.`,
  fixes: (target, facts) => {
    const stated = diskOf(target, facts)?.stated;
    return stated && isPlain(stated.element, target) ? changeBus(stated, ['virtio', 'scsi'], facts) : [];
  },
});

/** Whether nothing but the bus ties the disk to its bus. */
function isPlain(disk: XmlElement, target: XmlElement): boolean {
  const parts = ['wwn', 'vendor', 'product', 'geometry'];
  return target.attributes.length === 2 && parts.every(name => !disk.child(name));
}
