// Addresses of disks: their type, and the place on a drive bus.
import type { Span } from '../../text/span.js';
import { insertChild } from '../../xml/edit/insert.js';
import { spanOfAddressType } from '../evidence/address-span.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { targetOf } from '../evidence/disks.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { chooseAddress } from '../fixes/change-address.js';
import { deleteElement } from '../fixes/delete-part.js';
import { giveUsb } from '../fixes/give-usb.js';
import { insertDevice } from '../fixes/insert-device.js';
import { moveToFreeUnit, zero } from '../fixes/move-disk.js';
import { renameForBus } from '../fixes/rename-disk.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix } from '../rule.js';

export const diskDriveAddressDuplicate = refusalRule({
  code: 'disk-drive-address-duplicate',
  summary: 'Two disks of one bus have the same place.',
  spanOf: ({ at }) => at.address?.element.nameSpan ?? spanOfAttribute(targetOf(at), 'dev'),
  message: ({ values: { bus, controller, busNumber, target, unit } }) =>
    `Another ${bus} disk is at controller ${controller}, bus ${busNumber}, target ${target}, unit ${unit} already.`,
  related: 'The first one is here.',
  fixes: (refusal, facts) => (refusal.at.address ? moveToFreeUnit(refusal, facts) : renameForBus(refusal.at, facts)),
});

export const diskAddressTypeForBus = refusalRule({
  code: 'disk-address-type-for-bus',
  summary: 'A disk has an address of a type that its bus does not have.',
  spanOf: spanOfAddressType,
  message: ({ device }) =>
    `A disk on ${device && 'bus' in device ? device.bus : 'this bus'} has an address of type drive, not ${device?.stated?.address?.type}.`,
  fixes: chooseAddress,
});

export const diskUsbAddressType = refusalRule({
  code: 'disk-usb-address-type',
  summary: 'A USB disk has an address of another type than usb.',
  spanOf: spanOfAddressType,
  message: ({ device }) => `A disk on usb has an address of type usb, not ${device?.stated?.address?.type}.`,
  fixes: chooseAddress,
});

export const diskScsiBusNonzero = refusalRule({
  code: 'disk-scsi-bus-nonzero',
  summary: 'A SCSI disk is on a further bus of its controller.',
  spanOf: wrongPart('bus'),
  message: ({ values }) => `A SCSI controller has bus 0 only, not ${values.busNumber}.`,
  fixes: zero(['bus']),
});

export const diskScsiLsilogicTarget = refusalRule({
  code: 'disk-scsi-lsilogic-target',
  summary: 'A disk on an lsilogic controller has a target other than 0.',
  spanOf: wrongPart('target'),
  message: ({ values }) => `An lsilogic controller has target 0 only, not ${values.target}.`,
  fixes: zero(['target']),
});

export const diskSataAddress = refusalRule({
  code: 'disk-sata-address',
  summary: 'A SATA disk has a bus or a target other than 0.',
  spanOf: wrongPart('bus', 'target'),
  message: () => 'SATA has bus 0 and target 0 only; its disks differ in controller and unit.',
  fixes: zero(['bus', 'target']),
});

export const diskIdeAddress = refusalRule({
  code: 'disk-ide-address',
  summary: 'An IDE disk has a controller or a target other than 0.',
  spanOf: wrongPart('controller', 'target'),
  message: () => 'IDE has controller 0 and target 0 only; its disks differ in bus and unit.',
  fixes: zero(['controller', 'target']),
});

export const diskFdcAddress = refusalRule({
  code: 'disk-fdc-address',
  summary: 'A floppy drive has a controller, a bus or a target other than 0.',
  spanOf: wrongPart('controller', 'bus', 'target'),
  message: () => 'Floppy drives differ in unit; controller, bus and target are 0.',
  fixes: zero(['controller', 'bus', 'target']),
});

export const diskUsbDisabled = refusalRule({
  code: 'disk-usb-disabled',
  summary: 'A disk is on USB, which the domain does not have.',
  spanOf: ({ at }) => spanOfAttribute(targetOf(at), 'bus'),
  message: () => 'This disk is on USB, but USB is switched off.',
  fixes: giveUsb,
});

export const diskNvmeBusSerial = refusalRule({
  code: 'disk-nvme-bus-serial',
  summary: 'A disk is on an NVMe controller without serial number.',
  spanOf: ({ at }) => targetOf(at).nameSpan,
  message: ({ values }) => `NVMe controller ${values.index} has no serial number.`,
  fixes: giveSerial,
});

export const diskNvmeSerialConflict = refusalRule({
  code: 'disk-nvme-serial-conflict',
  summary: 'Disks on one NVMe controller have different serial numbers.',
  spanOf: ({ at }) => at.element.child('serial')?.nameSpan ?? at.span,
  message: () => 'All disks on an NVMe controller have its serial number, and this is another one.',
  fixes: ({ at }, facts) => deleteElement(at.element.child('serial'), facts),
});

/** The first of the attributes that is not 0; the others have no say while it is not. */
function wrongPart(...parts: ('controller' | 'bus' | 'target')[]) {
  return ({ at }: StatedRefusal): Span => {
    if (at.address?.type !== 'drive') return spanOfAttribute(targetOf(at), 'dev');
    const { address } = at;
    const wrong = parts.find(part => (address[part]?.value ?? 0) !== 0) ?? 'type';
    return spanOfAttribute(address.element, wrong);
  };
}

function giveSerial({ at, values }: StatedRefusal, facts: Facts): Fix[] {
  const serial = `<serial>nvme${values.index}</serial>`;
  const markup = `<controller type='nvme' index='${values.index}'>\n  ${serial}\n</controller>`;
  return at.kind === 'controller'
    ? [{ title: 'Add <serial>', edits: [insertChild(facts.document, at.element, 'first', serial)] }]
    : [{ title: 'Insert a controller with serial number', edits: insertDevice(markup, 'controller', facts) }];
}
