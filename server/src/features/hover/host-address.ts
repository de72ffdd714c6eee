// The address of a device on the host, as virsh names it.
import { formatPciAddress, type PciAddress } from '../../model/pci-address.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest } from '../snapshot.js';
import { code } from './words.js';

/** On the `<address>` in a device's `<source>`. */
export function describeHostAddress(element: XmlElement, { domain }: Guest): string | undefined {
  const device = domain.devices.find(each => each.element.child('source')?.child('address') === element);
  if (device?.kind !== 'hostdev' && device?.kind !== 'interface') return undefined;
  if (device.hostAddress) return pciWords(device.hostAddress.value);
  return device.kind === 'hostdev' && device.uuid ? mdevWords(device.uuid.value) : undefined;
}

function pciWords(address: PciAddress): string {
  const name = formatPciAddress(address);
  const node = `pci_${name.replace(/[:.]/g, '_')}`;
  return `**${name}** on the host, ${code(node)}\n\n${code(`virsh nodedev-dumpxml ${node}`)} tells what it is.`;
}

function mdevWords(uuid: string): string {
  return `**${uuid}** on the host\n\n${code('virsh nodedev-list --cap mdev')} lists the mediated devices there are.`;
}
