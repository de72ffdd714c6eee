// SCSI devices of the host, those behind iSCSI included.
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

export const hostdevScsiAdapterMissing = unwantedRule({
  code: 'hostdev-scsi-adapter-missing',
  summary: 'A SCSI host device does not name the adapter that it is on.',
  at: 'devices/hostdev/source',
  when: (element, { document }) =>
    isOnAdapter(element) && !element.child('adapter')?.attribute('name')?.value && document.faults.length === 0,
  message: () => 'The adapter of this SCSI device has no name.',
  fixes: () => [],
});

export const hostdevScsiAddressMissing = missingRule({
  code: 'hostdev-scsi-address-missing',
  summary: 'A SCSI host device names an adapter, but no place on it.',
  at: 'devices/hostdev/source',
  when: element => isOnAdapter(element) && element.child('adapter') !== undefined,
  needs: 'address',
  message: () => 'The place of this SCSI device on its adapter is missing.',
});

const PARTS = ['bus', 'target', 'unit'];

export const hostdevScsiAddressIncomplete = unwantedRule({
  code: 'hostdev-scsi-address-incomplete',
  summary: 'The address of a SCSI host device lacks the bus, the target or the unit.',
  at: 'devices/hostdev/source/address',
  when: element => !!element.parent && isOnAdapter(element.parent) && missingIn(element).length > 0,
  message: element => `The ${missingIn(element)[0]} of this SCSI device is missing.`,
  fixes: (element, { document }) => {
    const missing = missingIn(element);
    const words = missing.map(name => `${name}='0'`).join(' ');
    const [only] = missing;
    if (!only || missing.length > 1) return [];
    const before = PARTS[PARTS.indexOf(only) - 1];
    return [{ title: `Add ${words}`, edits: [setAttribute(document, element, only, '0', before)] }];
  },
});

export const hostdevIscsiNameMissing = missingRule({
  code: 'hostdev-iscsi-name-missing',
  summary: 'An iSCSI host device does not name its target.',
  at: 'devices/hostdev/source',
  when: isOnIscsi,
  needs: '@name',
  message: () => 'The iSCSI target has no name.',
});

function isOnAdapter(source: XmlElement): boolean {
  const protocol = source.attribute('protocol');
  return isReadIn(source, 'scsi') && (!protocol || protocol.value === 'adapter');
}

function isOnIscsi(source: XmlElement): boolean {
  return isReadIn(source, 'scsi') && source.attribute('protocol')?.value === 'iscsi';
}

function missingIn(address: XmlElement): string[] {
  return PARTS.filter(name => !address.attribute(name));
}
