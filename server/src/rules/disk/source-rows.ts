// Targets and sources of disks: what is left out, and what does not fit.
import type { DefinedDisk } from '../../definition/devices.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import { diskOf, isHardDisk, storageOf, whenDisk } from '../evidence/disks.js';
import { changeAttribute } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

export const diskTargetMissing = missingRule({
  code: 'disk-target-missing',
  summary: 'A disk has no target name.',
  at: 'devices/disk',
  needs: 'target/@dev',
  message: () => 'This disk has no target name.',
  fixes: nameIt,
});

/** The first free name of a virtio disk. */
function nameIt(element: XmlElement, { document, definition }: Facts): Fix[] {
  if (element.child('target') || (element.attribute('device')?.value ?? 'disk') !== 'disk') return [];
  const taken = new Set(definition.devices.disk.map(({ dev }) => dev));
  const letter = Array.from('abcdefghijklmnopqrstuvwxyz').find(each => !taken.has(`vd${each}`));
  if (!letter) return [];
  const markup = `<target dev='vd${letter}' bus='virtio'/>`;
  return [{ title: 'Add <target>', edits: [insertChild(document, element, 'last', markup)] }];
}

const missing = {
  code: 'disk-source-missing',
  summary: 'A hard disk has no source.',
  needs: 'source',
};

export const diskSourceMissing = joinedRule(
  missingRule({
    ...missing,
    at: 'devices/disk',
    when: whenDisk(({ device }) => device === 'disk'),
    message: () => 'This hard disk has no source.',
  }),
  missingRule({
    ...missing,
    at: 'devices/disk/source',
    among: source => isEmpty(source, typeOf(source)),
    when: whenDisk((disk, source) => disk.device === 'disk' && isEmpty(source, storageOf(disk))),
    message: () => 'The source of this hard disk is empty.',
  }),
);

const attributeByType: Readonly<Record<string, string>> = { file: 'file', block: 'dev', dir: 'dir' };
const typeByAttribute: Readonly<Record<string, string>> = { file: 'file', dev: 'block', dir: 'dir' };

export const diskSourceAttributeMismatch = unwantedRule({
  code: 'disk-source-attribute-mismatch',
  summary: "A hard disk's source is not of the disk's type.",
  at: ['devices/disk/source/@file', 'devices/disk/source/@dev', 'devices/disk/source/@dir'],
  among: source => !source.attribute(attributeByType[typeOf(source)] ?? ''),
  when: (element, facts, attribute) => {
    const disk = diskOf(element, facts);
    const wanted = disk && attributeByType[storageOf(disk)];
    if (disk?.device !== 'disk' || !wanted || !attribute?.value) return false;
    return attribute.name !== wanted && !element.attribute(wanted);
  },
  message: element => `A disk of type ${typeOf(element)} has its source in ${attributeByType[typeOf(element)]}.`,
  fixes: agree,
});

/** Named in the attribute of another type, it is not empty, but mismatched. */
function isEmpty(source: XmlElement, type: string): boolean {
  const wanted = attributeByType[type];
  const stated = source.attribute(wanted ?? '');
  if (!wanted || stated?.value) return false;
  return stated !== undefined || Object.values(attributeByType).every(name => !source.attribute(name)?.value);
}

function typeOf(source: XmlElement): string {
  return source.parent?.attribute('type')?.value || 'file';
}

function agree(source: XmlElement, { document }: Facts): Fix[] {
  const stated = ['file', 'dev'].map(name => source.attribute(name)).filter(attribute => attribute !== undefined);
  const [attribute] = stated;
  const wanted = attributeByType[typeOf(source)];
  if (!attribute || !source.parent || stated.length > 1 || !wanted || wanted === 'dir') return [];
  const type = typeByAttribute[attribute.name] ?? 'file';
  return [
    { title: `Rename to ${wanted}`, edits: [{ span: attribute.nameSpan, text: wanted }] },
    { title: `Change the type to ${type}`, edits: [setAttribute(document, source.parent, 'type', type)] },
  ];
}

const policy = {
  code: 'disk-startup-policy',
  summary: 'What happens without the source of a disk is set to what its kind of disk does not have.',
  at: 'devices/disk/source/@startupPolicy',
};

export const diskStartupPolicy = joinedRule(
  valueRule({
    ...policy,
    when: (source, facts) => diskOf(source, facts) !== undefined,
    noun: 'a startup policy',
    oneOf: ['optional', 'mandatory', 'requisite'],
  }),
  unwantedRule({
    ...policy,
    when: whenDisk((disk, source) => isHardDisk(disk) && isLocal(disk) && policyOf(source) === 'requisite'),
    message: () => 'Only removable media can be requisite.',
    fixes: source => changeAttribute(source, 'startupPolicy', ['optional', 'mandatory']),
  }),
  unwantedRule({
    ...policy,
    when: whenDisk(
      (disk, source) => !isLocal(disk) && ['optional', 'mandatory', 'requisite'].includes(policyOf(source)),
    ),
    message: () => 'libvirt cannot tell whether such a source is there, and takes no startup policy for it.',
  }),
);

function isLocal(disk: DefinedDisk): boolean {
  return ['file', 'block', 'dir', 'volume'].includes(storageOf(disk));
}

function policyOf(source: XmlElement): string {
  return source.attribute('startupPolicy')?.value ?? '';
}
