// Guest addresses of host devices.
import { setAttribute } from '../../xml/edit/attributes.js';
import { spanOfAddress, spanOfAddressType } from '../evidence/address-span.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { accepts, defineWith, deviceIn } from '../evidence/what-if.js';
import { chooseAddress } from '../fixes/change-address.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix } from '../rule.js';

export const hostdevPciAddressType = refusalRule({
  code: 'hostdev-pci-address-type',
  summary: 'A PCI host device has a guest address that is none of PCI.',
  spanOf: spanOfAddressType,
  message: ({ values }) => `A PCI host device has no address of type ${values.type}.`,
  fixes: chooseAddress,
});

export const hostdevScsiAddressType = refusalRule({
  code: 'hostdev-scsi-address-type',
  summary: 'A SCSI host device has a guest address that is no drive address.',
  spanOf: spanOfAddressType,
  message: ({ values }) => `A SCSI host device has no address of type ${values.type}.`,
  fixes: chooseAddress,
});

export const hostdevScsiHostAddressType = refusalRule({
  code: 'hostdev-scsi-host-address-type',
  summary: 'A SCSI host adapter has a guest address that is neither of PCI nor of channel I/O.',
  spanOf: spanOfAddressType,
  message: ({ values }) => `A SCSI host adapter has no address of type ${values.type}.`,
  fixes: chooseAddress,
});

export const mdevAddressType = refusalRule({
  code: 'mdev-address-type',
  summary: 'A mediated device has a guest address that does not suit its model.',
  spanOf: spanOfAddressType,
  message: ({ device, values }) => `A ${device?.model} device has no address of type ${values.type}.`,
  fixes: chooseAddress,
});

export const hostdevScsiBusNonzero = refusalRule({
  code: 'hostdev-scsi-bus-nonzero',
  summary: 'A SCSI host device is on a bus other than 0.',
  spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'bus') : at.span),
  message: () => 'A SCSI controller has bus 0 only.',
  fixes: (refusal, facts) => [...moveToZero('bus', refusal, facts), ...chooseAddress(refusal, facts)],
});

export const hostdevScsiLsilogicTarget = refusalRule({
  code: 'hostdev-scsi-lsilogic-target',
  summary: 'A SCSI host device on an lsilogic controller has a target other than 0.',
  spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'target') : at.span),
  message: () => 'An lsilogic controller has target 0 only.',
  fixes: (refusal, facts) => [...moveToZero('target', refusal, facts), ...chooseAddress(refusal, facts)],
});

export const hostdevScsiGuestAddressInUse = refusalRule({
  code: 'hostdev-scsi-guest-address-in-use',
  summary: 'A SCSI host device has the guest address of another one, or of a disk.',
  spanOf: spanOfAddress,
  message: ({ device, others }) => `${placeOf(device)} is already taken by <${others[0]?.kind}>.`,
  related: 'It is taken here.',
  fixes: (refusal, facts) => [...moveToFreeUnit(refusal, facts), ...chooseAddress(refusal, facts)],
});

export const hostdevScsiConflictsWithDisk = refusalRule({
  code: 'hostdev-scsi-conflicts-with-disk',
  summary: "A disk's name gives it the place of a SCSI host device.",
  spanOf: ({ others, at }) => others[0]?.stated?.element.child('target')?.nameSpan ?? at.span,
  message: ({ device }) => `${placeOf(device)}, where this name puts the disk, is taken by <hostdev>.`,
  fixes: chooseAddress,
});

function placeOf(device: StatedRefusal['device']): string {
  const { address } = device ?? {};
  if (address?.type !== 'drive') return 'The place';
  return `Unit ${address.unit} of target ${address.target} on SCSI controller ${address.controller}`;
}

function moveToZero(name: 'bus' | 'target', { at }: StatedRefusal, facts: Facts): Fix[] {
  const { address } = at;
  const part = address?.type === 'drive' ? address[name] : undefined;
  if (!address || !part) return [];
  const moved = { ...address, [name]: { value: 0, span: part.span } };
  if (!accepts(defineWith(facts, at, { address: moved }), at)) return [];
  return [{ title: `Move to ${name} 0`, edits: [setAttribute(facts.document, address.element, name, '0')] }];
}

/** The unit that libvirt itself would give, if that is on the same target. */
function moveToFreeUnit({ at }: StatedRefusal, facts: Facts): Fix[] {
  const { address } = at;
  if (address?.type !== 'drive') return [];
  const chosen = deviceIn(defineWith(facts, at, { address: undefined }), at)?.address;
  const isNear = chosen?.type === 'drive' && chosen.controller === (address.controller?.value ?? 0);
  if (!isNear || chosen.target !== (address.target?.value ?? 0)) return [];
  const edit = setAttribute(facts.document, address.element, 'unit', String(chosen.unit), 'target');
  return [{ title: `Move to unit ${chosen.unit}`, edits: [edit] }];
}
