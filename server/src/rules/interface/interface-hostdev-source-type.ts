import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

const row = {
  code: 'interface-hostdev-source-type',
  summary: 'A card of the host does not say by which kind of address it is found.',
};

const TYPES = ['pci', 'usb', 'scsi', 'scsi_host', 'mdev'];

export const interfaceHostdevSourceType = ruleOf(row, function* check(facts) {
  const { elements, document } = facts;
  for (const card of elements.byValue('devices/interface', 'type').get('hostdev') ?? []) {
    if (!isIntact(document, card)) continue;
    const source = card.child('source');
    const address = source?.child('address');
    const type = address?.attribute('type')?.value;
    if (TYPES.includes(type ?? '')) continue;
    // What is missing may be unreadable, and a vendor stands for a USB device.
    if (!type && (document.faults.length > 0 || source?.child('vendor'))) continue;
    yield {
      span: (address ?? source ?? card).nameSpan,
      message: type ? `No card of the host has an address of type '${type}'.` : 'The address of this card has no type.',
      fixes: () => fixesOf(card, source, address, facts),
    };
  }
});

function fixesOf(
  card: XmlElement,
  source: XmlElement | undefined,
  address: XmlElement | undefined,
  facts: Facts,
): Fix[] {
  if (address?.attribute('type')?.value) return changeAttribute(address, 'type', ['pci']);
  if (address) return [{ title: "Add type='pci'", edits: [setAttribute(facts.document, address, 'type', 'pci')] }];
  const markup = "<address type='pci' domain='0x0000' bus='0x06' slot='0x10' function='0x0'/>";
  return [source ? addChild(source, markup, facts) : addChild(card, `<source>${markup}</source>`, facts, 'first')];
}
