// Which device of the host is meant, where the text does not really say.
import { samePciAddress } from '../../model/pci-address.js';
import { readPciAddress } from '../../model/read-address.js';
import { cNumber } from '../../model/values/c-number.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { type AssignedFunction, assignedFunctions, isNowhere } from '../evidence/assigned-functions.js';
import { hostdevTypeOf } from '../evidence/hostdev-type.js';
import { deleteElement } from '../fixes/delete-part.js';
import { spanOfName } from '../kinds/place.js';
import { type Row, ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

const addressAbsent: Row = {
  code: 'hostdev-source-address-absent',
  severity: 'warning',
  summary: 'A PCI host device has no address on the host, or one of zeros.',
};

const sameAsDisk: Row = {
  code: 'hostdev-and-nvme-disk-same-device',
  severity: 'warning',
  summary: 'An NVMe drive of the host is both a disk and a host device.',
};

export const identityRules: readonly Rule[] = [
  ruleOf(addressAbsent, facts => unidentified(facts)),
  unwantedRule({
    code: 'hostdev-usb-no-identity',
    severity: 'warning',
    summary: 'A USB host device is named neither by what it is nor by where it is.',
    at: 'devices/hostdev/source',
    when: source => isUsb(source) && !hasIdentity(source),
    message: () => 'It is left open which USB device is meant, so the guest does not start.',
    fixes: () => [],
  }),
  unwantedRule({
    code: 'hostdev-usb-bus-device-volatile',
    severity: 'info',
    summary: 'A USB host device is named by a device number, which changes.',
    at: 'devices/hostdev/source/address/@device',
    spanOf: spanOfName,
    when: address => isUsb(address.parent) && isNumber(address, 'device') && isNumber(address, 'bus'),
    message: (address, device) =>
      `USB device number ${device} on bus ${address.attribute('bus')?.value} is given anew whenever something is plugged in.`,
    fixes: (address, facts) => (isOnlyOne(address, facts) ? deleteElement(address, facts) : []),
  }),
  ruleOf(sameAsDisk, facts => doublyUsed(facts)),
];

function* unidentified(facts: Facts) {
  for (const assigned of assignedFunctions(facts)) {
    const source = assigned.device.element.child('source');
    if (!source || !isNowhere(assigned)) continue;
    const message = 'Which device is left open: libvirt takes it for 0000:00:00.0, the host bridge.';
    yield { span: source.nameSpan, message };
  }
}

function* doublyUsed(facts: Facts) {
  const assigned = assignedFunctions(facts);
  if (!assigned.length) return;
  for (const source of facts.elements.at('devices/disk/source')) {
    const owner = source.parent?.attribute('type')?.value === 'nvme' ? ownerOf(source, assigned) : undefined;
    if (!owner) continue;
    yield {
      span: source.nameSpan,
      message: 'This drive is a host device of the same guest, too, so the guest does not start.',
      related: [{ span: owner.device.span, message: 'It is given away here.' }],
      fixes: () => deleteElement(owner.device.element, facts),
    };
  }
}

function ownerOf(source: XmlElement, assigned: readonly AssignedFunction[]): AssignedFunction | undefined {
  const address = source.child('address');
  if (!address) return undefined;
  const read = readPciAddress(address, []);
  const [domain, bus, slot, fn] = [read.domain, read.bus, read.slot, read.function].map(part => part?.value ?? 0);
  const place = { domain: domain ?? 0, bus: bus ?? 0, slot: slot ?? 0, function: fn ?? 0 };
  return assigned.find(({ host }) => samePciAddress(host, place));
}

/** Told by what it is; two of a kind are told apart by their places alone. */
function isOnlyOne({ parent }: XmlElement, { elements }: Facts): boolean {
  return parent?.child('vendor') !== undefined && elements.at('devices/hostdev/source/vendor').length === 1;
}

function isUsb(source: XmlElement | undefined): boolean {
  const hostdev = source?.parent;
  return hostdev?.name === 'hostdev' && hostdev.child('source') === source && hostdevTypeOf(hostdev) === 'usb';
}

/** 12.8 knows a port path, too, which is as good as a number. */
function hasIdentity(source: XmlElement): boolean {
  const address = source.child('address');
  const isPlaced = address && (isSet(address, 'bus') || isSet(address, 'device') || address.attribute('port'));
  return Boolean(isPlaced || source.child('vendor') || source.child('product'));
}

function isSet(element: XmlElement, name: string): boolean {
  const value = element.attribute(name)?.value;
  return value !== undefined && !/^\s*0*\s*$/.test(value);
}

function isNumber(element: XmlElement, name: string): boolean {
  return isSet(element, name) && !isFault(cNumber(element.attribute(name)?.value ?? ''));
}
