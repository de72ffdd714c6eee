// Target names of disks: their prefixes, and that each is there once.

import type { DefinedDevice } from '../../definition/devices.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isDisk, targetOf } from '../evidence/disks.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { changeBus } from '../fixes/change-bus.js';
import { renameForBus, renameIfFree, renameTo } from '../fixes/rename-disk.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix } from '../rule.js';

export const diskTargetDuplicate = refusalRule({
  code: 'disk-target-duplicate',
  summary: 'Two disks have the same target name.',
  spanOf: spanOf('dev'),
  message: ({ values }) => `Another disk is called ${values.dev} already.`,
  related: 'The first one is here.',
  fixes: renameAlike,
});

export const diskTargetUnknownPrefix = refusalRule({
  code: 'disk-target-unknown-prefix',
  summary: 'The target name of a disk is none that libvirt knows.',
  spanOf: spanOf('dev'),
  message: ({ values }) =>
    `'${values.dev}' is no target name for this disk: libvirt takes names such as vda, sda or hda.`,
  fixes: ({ at }, facts) => renameForBus(at, facts),
});

export const diskTargetPartition = refusalRule({
  code: 'disk-target-partition',
  summary: 'The target name of a disk names a partition.',
  spanOf: spanOf('dev'),
  message: ({ values }) => `${values.dev} names a partition, but a target is a whole disk.`,
  fixes: withoutDigits,
});

export const diskTargetFloppyName = refusalRule({
  code: 'disk-target-floppy-name',
  summary: 'A floppy drive has the target name of another disk.',
  spanOf: spanOf('dev'),
  message: ({ values }) => `A floppy drive is called fda or fdb, not ${values.dev}.`,
  fixes: ({ at }, facts) => renameTo('fd', at, facts),
});

export const diskFloppyBus = refusalRule({
  code: 'disk-floppy-bus',
  summary: 'A floppy drive is on another bus than fdc.',
  spanOf: spanOf('bus'),
  message: ({ values }) => `A floppy drive is on bus fdc, not on ${values.bus}.`,
  fixes: ({ at }, facts) => (isDisk(at) ? changeBus(at, ['fdc'], facts) : []),
});

export const diskFdcNotFloppy = refusalRule({
  code: 'disk-fdc-not-floppy',
  summary: 'Something other than a floppy drive is on bus fdc.',
  spanOf: ({ at }) => spanOfAttribute(at.element, 'device'),
  message: ({ device }) => `Only floppy drives are on bus fdc; this is a ${wordFor(device)}.`,
  fixes: toFloppy,
});

export const diskFloppyUnsupportedMachine = refusalRule({
  code: 'disk-floppy-unsupported-machine',
  summary: 'A floppy drive is on a machine without floppy controller.',
  message: (_, { definition }) => `The ${definition.machine.name} machine has no floppy controller.`,
});

function spanOf(name: 'dev' | 'bus') {
  return ({ at }: StatedRefusal) => spanOfAttribute(targetOf(at), name);
}

/** The next name with the same letters in front. */
function renameAlike({ at, values }: StatedRefusal, facts: Facts): Fix[] {
  const [prefix = ''] = /^(?:fd|hd|vd|sd|xvd|ubd)/.exec(String(values.dev)) ?? [];
  return prefix ? renameTo(prefix, at, facts) : [];
}

function withoutDigits(refusal: StatedRefusal, facts: Facts): Fix[] {
  const { at, values } = refusal;
  const same = renameIfFree(String(values.dev).replace(/\d+$/, ''), at, facts);
  return same.length > 0 ? same : renameAlike(refusal, facts);
}

/** With the name of a floppy drive, unless it has one. */
function toFloppy({ at, device }: StatedRefusal, facts: Facts): Fix[] {
  const edit = setAttribute(facts.document, at.element, 'device', 'floppy', 'type');
  const isNamed = isDisk(at) && at.dev?.value.startsWith('fd');
  if (!isNamed || device?.kind !== 'disk') return [];
  return [{ title: 'Make it a floppy drive', edits: [edit] }];
}

function wordFor(device: DefinedDevice | undefined): string {
  return device && 'device' in device && device.device === 'cdrom' ? 'CD-ROM' : 'hard disk';
}
