import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';

const row = {
  code: 'hostdev-usb-address-incomplete',
  summary: 'The address of a USB host device does not say which device of which bus it is.',
};

export const hostdevUsbAddressIncomplete = ruleOf(row, function* check(facts) {
  const { document, elements, definition } = facts;
  const knowsPorts = holdsIn(changes.usbHostdevPorts, definition.profile);
  for (const element of elements.at('devices/hostdev/source/address')) {
    if (!isReadIn(element, 'usb') || !isIntact(document, element)) continue;
    const message = faultOf(element, knowsPorts);
    const isTwofold = element.attribute('device') && element.attribute('port')?.value;
    const fixes = () => (isTwofold ? deleteAttribute(element.attribute('port'), facts) : []);
    if (message) yield { span: element.nameSpan, message, fixes };
  }
});

function faultOf(address: XmlElement, knowsPorts: boolean): string | undefined {
  const device = address.attribute('device');
  const port = knowsPorts ? address.attribute('port')?.value : undefined;
  if (!address.attribute('bus')) return 'The bus of this USB device is missing.';
  if (device && port) return 'Device and port are two ways to tell a USB device; libvirt takes one of them.';
  if (device || port) return undefined;
  return `The device${knowsPorts ? ' or the port' : ''} of this USB device is missing.`;
}
