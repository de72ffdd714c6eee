// Controllers for disks that the machine or QEMU does not have.
import { x86 } from '../../machine/arches.js';
import type { StatedDevice } from '../../model/device.js';
import type { StatedDisk } from '../../model/disk.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isController } from '../evidence/controllers.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { accepts, defineWith } from '../evidence/what-if.js';
import { changeBus } from '../fixes/change-bus.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { renameToFreeIdeName } from '../fixes/rename-ide-disk.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix } from '../rule.js';
import { machineWords } from '../words/machine-words.js';

export const ideUnsupportedMachine = refusalRule({
  code: 'ide-unsupported-machine',
  summary: 'A disk or a controller is on IDE, which the machine does not have.',
  spanOf: ({ at }) => (isDisk(at) ? spanOfAttribute(targetOf(at), 'bus') : at.span),
  message: (_, facts) => `${machineWords(facts)} has no IDE.`,
  fixes: leaveIde,
});

export const ideDiskDefaultBus = refusalRule({
  code: 'ide-disk-default-bus',
  summary: "A disk's name puts it on IDE, which the machine does not have.",
  spanOf: ({ at }) => targetOf(at).nameSpan,
  message: (_, facts) => `Without bus, a disk of this name is on IDE, but ${lowered(machineWords(facts))} has no IDE.`,
  fixes: leaveIde,
});

export const ideSingleController = refusalRule({
  code: 'ide-single-controller',
  summary: 'The machine has one IDE controller; this is a further one.',
  spanOf: ({ at }) => spanOfAttribute(at.element, 'index'),
  message: ({ values }) => `There is one IDE controller with index 0, and none with index ${values.index}.`,
  fixes: removeUnlessUsed,
});

export const ideTooManyDisks = refusalRule({
  code: 'ide-too-many-disks',
  summary: 'A disk has a name behind the four that IDE has places for.',
  spanOf: ({ at }) => spanOfAttribute(targetOf(at), 'dev'),
  message: ({ values }) => `IDE has room for four disks, and ${values.dev} would be on a second controller.`,
  fixes: ({ at }, facts) => [...renameToFreeIdeName(at, facts), ...leaveIde({ at }, facts)],
});

export const scsiControllerModelUnsupported = refusalRule({
  code: 'scsi-controller-model-unsupported',
  summary: 'A SCSI controller has a model that QEMU does not have.',
  spanOf: ({ at }) => spanOfAttribute(at.element, 'model'),
  message: ({ device }) => `QEMU has no ${device?.model} controller.`,
  fixes: toVirtioScsi,
});

export const scsiNcr53c90Builtin = refusalRule({
  code: 'scsi-ncr53c90-builtin',
  summary: 'A SCSI controller has a model that other boards have built in and nobody can add.',
  spanOf: ({ at }) => spanOfAttribute(at.element, 'model'),
  message: (_, facts) => `${machineWords(facts)} has no ncr53c90 built in.`,
  fixes: toVirtioScsi,
});

export const xenbusUnsupported = refusalRule({
  code: 'xenbus-unsupported',
  summary: 'A controller has a type that QEMU does not provide.',
  spanOf: ({ at }) => spanOfAttribute(at.element, 'type'),
  message: ({ device }) => `QEMU provides no ${isController(device) ? device.type : 'such'} controller.`,
  fixes: ({ at }, facts) => deleteElement(at.element, facts),
});

function toVirtioScsi({ at }: StatedRefusal): Fix[] {
  const attribute = at.element.attribute('model');
  return attribute ? changeTo(attribute, ['virtio-scsi']) : [];
}

function leaveIde({ at }: Pick<StatedRefusal, 'at'>, facts: Facts): Fix[] {
  if (!isDisk(at)) return removeUnlessUsed({ at }, facts);
  const isX86 = x86.some(arch => arch === facts.definition.machine.arch);
  return changeBus(at, isX86 ? ['sata', 'virtio', 'scsi'] : ['virtio', 'scsi'], facts);
}

/** Whoever sits on the controller would only be refused in its place. */
function removeUnlessUsed({ at }: Pick<StatedRefusal, 'at'>, facts: Facts): Fix[] {
  const without = defineWith(facts, at, undefined);
  const isBetter = without.refusals.length < facts.definition.refusals.length && accepts(without, at);
  return isBetter ? deleteElement(at.element, facts) : [];
}

function isDisk(device: StatedDevice): device is StatedDisk {
  return device.kind === 'disk';
}

function targetOf({ element }: StatedDevice) {
  return element.child('target') ?? element;
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
