// Addresses that libvirt reads otherwise than people do.

import { cNumber } from '../../model/values/c-number.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { pciNumbers } from '../evidence/pci-numbers.js';
import { writeHex } from '../fixes/correct-number.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { placesOf, problemsAmong } from '../kinds/place.js';
import { type Row, ruleAt, ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

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

const ADDRESSES = placesOf(inEveryDevice('address'));

export const addressSpellingRules: readonly Rule[] = [
  ruleAt(ADDRESSES, allZero, facts =>
    problemsAmong(ADDRESSES, isWrittenAsZero, facts, address => zero(address, facts)),
  ),
  ruleOf(inDecimal, facts => decimals(facts)),
];

function zero(element: XmlElement, facts: Facts): Problem | undefined {
  const device = element.parent && facts.topology.deviceAt(element.parent);
  const address = device?.stated?.address;
  if (!device || address?.type !== 'pci' || isRoot(device)) return undefined;
  const lost = address.function?.value ? `, and function ${address.function.value} is lost` : '';
  return {
    span: element.nameSpan,
    message: `Bus 0, slot 0 stands for no address: libvirt chooses one${lost}.`,
    // What else stands in it would go with it.
    fixes: () => (element.elements.length > 0 || address.multifunction ? [] : letLibvirtChoose(element, facts)),
  };
}

/** `<address type='pci'/>` alone is the way to ask for PCI where other buses are the default. */
function isWrittenAsZero(address: XmlElement): boolean {
  if (address.attribute('type')?.value !== 'pci') return false;
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
