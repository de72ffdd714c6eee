// Addresses that libvirt reads otherwise than people do.

import { cNumber } from '../../model/values/c-number.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { pciNumbers } from '../evidence/pci-numbers.js';
import { writeHex } from '../fixes/correct-number.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Rule } from '../rule.js';

const allZero: Row = {
  code: 'pci-address-all-zero',
  severity: 'info',
  summary: 'A guest PCI address of zeros is no address: libvirt chooses one.',
};

const inDecimal: Row = {
  code: 'pci-address-decimal',
  severity: 'info',
  summary: 'A part of a PCI address is written in decimal.',
  isExplanation: true,
};

export const addressSpellingRules: readonly Rule[] = [
  ruleOf(allZero, facts => zeros(facts)),
  ruleOf(inDecimal, facts => decimals(facts)),
];

/** `<address type='pci'/>` alone is the way to ask for PCI where other buses are the default. */
function* zeros(facts: Facts) {
  const { document, domain, topology } = facts;
  for (const { element, address } of domain.devices) {
    if (address?.type !== 'pci' || address.bus?.value || address.slot?.value) continue;
    if (!isWrittenAsZero(address.element)) continue;
    const device = topology.deviceAt(element);
    if (!device || isRoot(device) || !isIntact(document, address.element)) continue;
    const lost = address.function?.value ? `, and function ${address.function.value} is lost` : '';
    yield {
      span: address.element.nameSpan,
      message: `Bus 0, slot 0 stands for no address: libvirt chooses one${lost}.`,
      // What else stands in it would go with it.
      fixes: () =>
        address.element.elements.length > 0 || address.multifunction ? [] : letLibvirtChoose(address.element, facts),
    };
  }
}

function isWrittenAsZero(address: XmlElement): boolean {
  const place = ['domain', 'bus', 'slot'].flatMap(part => address.attribute(part) ?? []);
  return (place.length > 0 || address.attribute('function') !== undefined) && place.every(isZero);
}

function isZero({ value }: XmlAttribute): boolean {
  return cNumber(value) === 0;
}

function isRoot(device: { readonly kind: string }): boolean {
  return (
    device.kind === 'controller' && 'index' in device && device.index === 0 && 'type' in device && device.type === 'pci'
  );
}

/** Below 10, both notations are the same. */
const DECIMAL = /^\s*\+?[1-9]\d+\s*$/;

function* decimals(facts: Facts) {
  for (const number of pciNumbers(facts, DECIMAL)) {
    const value = Number(number.attribute.value);
    if (number.partOf === 'zpci' || value > (HIGHEST[number.attribute.name] ?? 0)) continue;
    const looksLike = Number.parseInt(number.attribute.value, 16);
    yield {
      span: number.span,
      message: `${number.name} '${number.attribute.value}' is decimal: it means 0x${value.toString(16)}.`,
      fixes: () => writeHex(number, [value, looksLike]),
    };
  }
}

const HIGHEST: Readonly<Record<string, number>> = { domain: 0xffff, bus: 0xff, slot: 0x1f, function: 7 };
