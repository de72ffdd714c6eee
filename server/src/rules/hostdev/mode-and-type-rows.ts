// What a host device is.
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { hostdevTypeOf, hostdevTypes } from '../evidence/hostdev-type.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

export const hostdevModeInvalid = valueRule({
  code: 'hostdev-mode-invalid',
  summary: 'The mode of a host device is none that libvirt knows.',
  at: 'devices/hostdev/@mode',
  when: element => !isOfContainers(element),
  noun: 'a mode of host devices',
  oneOf: ['subsystem'],
});

export const hostdevModeCapabilities = unwantedRule({
  code: 'hostdev-mode-capabilities',
  summary: 'A host device has a mode that is for containers only.',
  at: 'devices/hostdev/@mode',
  when: isOfContainers,
  message: () => 'Only containers have host devices of mode capabilities.',
  fixes: (element, { document }) => {
    const type = element.attribute('type')?.value;
    if (!hostdevTypes.some(each => each === type)) return [];
    return [{ title: "Change to 'subsystem'", edits: [setAttribute(document, element, 'mode', 'subsystem')] }];
  },
});

export const hostdevTypeMissing = missingRule({
  code: 'hostdev-type-missing',
  summary: 'A host device does not say of what type it is.',
  at: 'devices/hostdev',
  when: element => !isOfContainers(element),
  needs: '@type',
  message: () => 'This host device has no type.',
  fixes: giveType,
});

export const hostdevTypeUnknown = valueRule({
  code: 'hostdev-type-unknown',
  summary: 'A host device is of a type that libvirt does not know.',
  at: 'devices/hostdev/@type',
  when: element => !isOfContainers(element),
  noun: 'a type of host devices',
  oneOf: hostdevTypes,
  fixes: giveType,
});

export const hostdevSourceMissing = missingRule({
  code: 'hostdev-source-missing',
  summary: 'A host device does not say which device of the host it is.',
  at: 'devices/hostdev',
  when: element => hostdevTypeOf(element) !== undefined,
  needs: 'source',
  message: element => `This ${element.attribute('type')?.value} host device has no <source>.`,
});

function isOfContainers(element: XmlElement): boolean {
  return element.attribute('mode')?.value === 'capabilities';
}

/** The type that the source speaks of. */
function giveType(element: XmlElement, { document }: Facts): Fix[] {
  const type = typeBySource(element);
  if (!type || element.attribute('model')) return [];
  const edits = [setAttribute(document, element, 'type', type, 'mode')];
  return [{ title: element.attribute('type') ? `Change to '${type}'` : `Add type='${type}'`, edits }];
}

function typeBySource(element: XmlElement): string | undefined {
  const source = element.child('source');
  const address = source?.child('address');
  if (source?.child('vendor') && source.child('product')) return 'usb';
  if (source?.child('adapter') && address?.attribute('unit')) return 'scsi';
  if (source?.attribute('wwpn')) return 'scsi_host';
  if (address?.attribute('slot')) return 'pci';
  return address?.attribute('device') && address.attribute('bus') ? 'usb' : undefined;
}
