import { parsePortPath } from '../../definition/addresses/usb/port-path.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

/** libvirt reads the port of any device whose address says it is on USB. */
export const usbPortMalformed = unwantedRule({
  code: 'usb-port-malformed',
  summary: 'A USB port is no path of up to four numbers.',
  at: inEveryDevice('address/@port'),
  among: isMalformed,
  when: ({ parent }, { topology }) => parent !== undefined && topology.deviceAt(parent) !== undefined,
  message: (_, port) => `'${port}' is not a USB port: libvirt takes up to four numbers with dots between them.`,
  fixes: letLibvirtChoosePort,
});

function isMalformed(address: XmlElement): boolean {
  const port = address.attribute('port');
  if (!port?.valueSpan || address.attribute('type')?.value !== 'usb') return false;
  return !parsePortPath(port.value);
}

function letLibvirtChoosePort(address: XmlElement, { document }: Facts): Fix[] {
  const port = address.attribute('port');
  return port ? [{ title: 'Let libvirt choose the port', edits: [removeAttribute(document, port)] }] : [];
}
