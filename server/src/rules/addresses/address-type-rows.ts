// The type of an address, and the devices that can have it.

import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { spanOfAddress, spanOfAddressType } from '../evidence/address-span.js';
import { chooseAddress, deleteAddress } from '../fixes/change-address.js';
import { changeTo } from '../fixes/change-value.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { tagOf } from '../words/tag-of.js';

const TYPES = [
  'pci',
  'drive',
  'usb',
  'virtio-serial',
  'ccid',
  'spapr-vio',
  'ccw',
  'virtio-mmio',
  'isa',
  'dimm',
  'unassigned',
] as const;
const DEAD = 'virtio-s390';
const ADDRESS = inEveryDevice('address');

export const addressTypeRules: readonly Rule[] = [
  missingRule({
    code: 'address-type-missing',
    summary: 'An address has no type.',
    at: ADDRESS,
    needs: '/@type',
    among: isAddressRead,
    message: () => 'An address needs a type.',
    fixes: addType,
  }),
  unwantedRule({
    code: 'address-type-unknown',
    summary: 'The type of an address is none that libvirt knows.',
    at: ADDRESS.map(path => `${path}/@type`),
    isSuspect: type => type !== DEAD && !TYPES.some(known => known === type),
    when: (address, _, type) => isAddressRead(address) && type?.valueSpan !== undefined,
    message: (_, type) => `libvirt knows no address of type '${type}'.`,
    fixes: (address, facts) => {
      const type = address.attribute('type');
      return [...(type ? changeTo(type, [typeOfParts(address)]) : []), ...letLibvirtChoose(address, facts)];
    },
  }),
  unwantedRule({
    code: 'address-virtio-s390-unsupported',
    summary: 'An address has the type virtio-s390, which libvirt gave up.',
    at: ADDRESS.map(path => `${path}/@type`),
    isSuspect: type => type === DEAD,
    when: isAddressRead,
    message: () => 'There are no addresses of type virtio-s390 any more.',
    fixes: letLibvirtChoose,
  }),
  refusalRule({
    code: 'address-ccw-wrong-machine',
    summary: 'A device has an address on channel I/O, which s390x machines alone have.',
    spanOf: spanOfAddressType,
    message: ({ values }) => `The machine ${values.machine} has no channel I/O.`,
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'address-unassigned-not-hostdev',
    summary: 'A device other than a host device has the address type unassigned.',
    spanOf: spanOfAddressType,
    message: ({ device }) => `Only a <hostdev> can be unassigned, not ${device ? tagOf(device) : 'this device'}.`,
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'virtio-disk-address-type',
    summary: 'A virtio disk has an address that is not one of its bus.',
    spanOf: spanOfAddressType,
    message: ({ device }) => `A virtio disk has no address of type ${device?.stated?.address?.type}.`,
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'serial-address-type',
    summary: 'The address of a serial port is not of the type that its target has.',
    spanOf: spanOfAddressType,
    message: ({ values }) => `This serial port has no address of type ${values.type}.`,
    fixes: (refusal, facts) => orDelete(chooseAddress(refusal, facts), deleteAddress(refusal, facts)),
  }),
  refusalRule({
    code: 'watchdog-address-type',
    summary: 'The address of a watchdog is not of the type that its model has.',
    spanOf: spanOfAddress,
    message: ({ device, values }) =>
      device?.model === 'i6300esb'
        ? `An i6300esb watchdog is a PCI device and has no address of type ${values.type}.`
        : `A watchdog of model ${device?.model} has no address.`,
    fixes: (refusal, facts) => orDelete(chooseAddress(refusal, facts), deleteAddress(refusal, facts)),
  }),
  refusalRule({
    code: 'panic-address-type',
    summary: 'The address of a panic device is not of the type that its model has.',
    spanOf: spanOfAddress,
    message: ({ device, values }) => `A panic device of model ${device?.model} has no address of type ${values.type}.`,
    fixes: (refusal, facts) => orDelete(chooseAddress(refusal, facts), deleteAddress(refusal, facts)),
  }),
  refusalRule({
    code: 'ramfb-address',
    summary: 'A ramfb display has an address.',
    spanOf: spanOfAddress,
    message: () => 'A ramfb display stands on no bus and has no address.',
    fixes: deleteAddress,
  }),
  refusalRule({
    code: 'usb-device-address-type',
    summary: 'A USB device has an address that is not on a USB bus.',
    spanOf: spanOfAddressType,
    message: ({ device, values }) =>
      `This <${device?.kind}> is a USB device and has no address of type ${values.type}.`,
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'smartcard-address-type',
    summary: 'A smart card has an address that is not one of a card reader.',
    spanOf: spanOfAddress,
    message: ({ values }) => `A smart card sits in a card reader (ccid) and has no address of type ${values.type}.`,
    fixes: chooseAddress,
  }),
];

/** Whose parts they look like. */
/** Of a memory balloon that the guest does not have, libvirt reads no address. */
function isAddressRead(address: XmlElement): boolean {
  const { parent } = address;
  const isOfNone = parent?.name === 'memballoon' && parent.attribute('model')?.value === 'none';
  return !isOfNone;
}

function typeOfParts({ attributes, parent }: XmlElement): (typeof TYPES)[number] {
  const names = new Set(attributes.map(({ name }) => name));
  if (names.has('unit') || names.has('target')) return 'drive';
  if (names.has('port')) return parent?.name === 'channel' || parent?.name === 'console' ? 'virtio-serial' : 'usb';
  if (names.has('cssid') || names.has('devno')) return 'ccw';
  if (names.has('reg')) return 'spapr-vio';
  return names.has('iobase') || names.has('irq') ? 'isa' : 'pci';
}

function addType(address: XmlElement, facts: Facts): Fix[] {
  const type = typeOfParts(address);
  const title = `Add type ${type}`;
  const [first] = address.attributes;
  const edit = first
    ? {
        span: { start: first.span.start, end: first.span.start },
        text: `type=${first.quote ?? "'"}${type}${first.quote ?? "'"} `,
      }
    : setAttribute(facts.document, address, 'type', type);
  return [{ title, edits: [edit] }, ...letLibvirtChoose(address, facts)];
}

function orDelete(chosen: readonly Fix[], deleted: readonly Fix[]): readonly Fix[] {
  return chosen.length > 0 ? chosen : deleted;
}
