// Numbers in addresses that libvirt cannot read, and those of buses other than PCI that it does not take.
import { inEveryDevice } from '../evidence/address-paths.js';
import { isPciAddress, pciNumberAt } from '../evidence/pci-numbers.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { chooseAddress } from '../fixes/change-address.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { isInGuestAddress, type MalformedValue, malformedRule } from '../kinds/malformed-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { hex } from '../words/hex.js';

export const addressNumberRules: readonly Rule[] = [
  malformedRule({
    code: 'pci-address-empty-value',
    summary: 'A part of a guest PCI address has no value.',
    isAbout: value => value.fault === 'empty' && (pciNumberAt(value)?.partOf ?? 'host') !== 'host',
    message: (_, { attribute }) => `${attribute.name} has no value.`,
    fixes: ({ attribute }, facts) => deleteAttribute(attribute, facts),
  }),
  malformedRule({
    code: 'pci-multifunction-invalid',
    summary: 'multifunction is neither on nor off.',
    isAbout: ({ element, attribute }) => isPciAddress(element) && attribute.name === 'multifunction',
    message: text => `multifunction is on or off, not '${text}'.`,
    fixes: ({ attribute }) =>
      changeTo(attribute, /^(?:no|false|0)$/i.test(attribute.value) ? ['off', 'on'] : ['on', 'off']),
  }),
  malformedRule({
    code: 'drive-address-not-a-number',
    summary: 'A part of the address of a drive is not a decimal number.',
    isAbout: ({ element }) => isInGuestAddress(element, 'drive'),
    message: (text, { attribute }) => `${attribute.name} '${text}' is not a decimal number.`,
    fixes: writeDecimal,
  }),
  malformedRule({
    code: 'isa-address-not-hex',
    summary: 'A part of an ISA address is not a hexadecimal number.',
    isAbout: ({ element }) => isInGuestAddress(element, 'isa'),
    message: (text, { attribute }) => `${attribute.name} '${text}' is not a hexadecimal number.`,
    fixes: ({ attribute }, facts) => deleteAttribute(attribute, facts),
  }),
  malformedRule({
    code: 'address-not-a-number',
    summary: 'A part of an address that is neither on PCI nor of a drive is not a number.',
    isAbout: ({ element, attribute }) =>
      OTHER_TYPES.some(type => isInGuestAddress(element, type)) && attribute.name !== 'type',
    message: (text, { attribute }) => `${attribute.name} '${text}' is not a number that libvirt can read here.`,
    fixes: ({ element }, facts) => letLibvirtChoose(element, facts),
  }),
  missingRule({
    code: 'dimm-address-slot-missing',
    summary: 'The address of a memory module has no slot.',
    at: inEveryDevice('address'),
    needs: '/@slot',
    among: address => isInGuestAddress(address, 'dimm'),
    message: () => 'An address of type dimm needs a slot.',
    fixes: letLibvirtChoose,
  }),
  refusalRule({
    code: 'spapr-vio-address-in-use',
    summary: 'Two devices of a pseries machine have the same register.',
    spanOf: spanOfReg,
    message: ({ values }) => `Register ${hex(Number(values.reg), 8)} is in use by another device.`,
    related: 'This device has it.',
    fixes: chooseAddress,
  }),
  refusalRule({
    code: 'spapr-vio-out-of-range',
    summary: 'The register of a device of a pseries machine has more than 32 bits.',
    spanOf: spanOfReg,
    message: ({ values }) => `Register ${hex(Number(values.reg), 8)} is above 0xffffffff.`,
    fixes: chooseAddress,
  }),
];

/** `port` of a USB address has rules of its own: it is a path. */
const OTHER_TYPES = ['usb', 'virtio-serial', 'ccid', 'ccw', 'spapr-vio', 'dimm'];
const HEXADECIMAL = /^\s*0[xX][0-9a-fA-F]{1,8}\s*$/;
const DECIMAL = /^\s*\d{1,9}\s*$/;

function writeDecimal({ attribute }: MalformedValue, facts: Facts): Fix[] {
  const { value, valueSpan } = attribute;
  const base = HEXADECIMAL.test(value) ? 16 : DECIMAL.test(value) ? 10 : undefined;
  if (!base || !valueSpan) return deleteAttribute(attribute, facts);
  const text = String(Number.parseInt(value, base));
  return [{ title: `Write ${text}`, edits: [{ span: valueSpan, text }] }];
}

function spanOfReg({ at }: StatedRefusal) {
  return (at.address?.type === 'spapr-vio' && at.address.reg?.span) || at.span;
}
