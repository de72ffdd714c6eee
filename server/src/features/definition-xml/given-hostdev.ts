import type { DefinedHostdev } from '../../definition/devices.js';
import { hexNumber } from '../../text/hex.js';
import type { XmlElement } from '../../xml/tree.js';
import { asDecimal } from './formats.js';
import type { Given } from './shape.js';

export function givenHostdev({ mode, type, model, stated }: DefinedHostdev): Given {
  const element = stated?.element;
  const written = (name: string) => element?.attribute(name)?.value;
  return {
    attributes: {
      mode,
      managed: written('managed') === 'yes' ? 'yes' : 'no',
      display: written('display') ?? (type === 'mdev' && model === 'vfio-pci' ? 'off' : undefined),
    },
    children: { source: { ...givenName(element), children: { address: givenSource(type, stated) } } },
  };
}

/** iSCSI sources name a unit; without one it is the first. */
function givenName(element: XmlElement | undefined): Given {
  const source = element?.child('source');
  const name = source?.attribute('name')?.value;
  const isIscsi = source?.attribute('protocol')?.value === 'iscsi';
  return isIscsi && name && !name.includes('/') ? { attributes: { name: `${name}/0` } } : {};
}

function givenSource(type: string, stated: DefinedHostdev['stated']): readonly Given[] {
  const address = stated?.element.child('source')?.child('address');
  if (!address) return [];
  if (type === 'pci') return pciSource(stated?.hostAddress?.value);
  const values = address.attributes.map(({ name, value }) => [name, asDecimal(value)]);
  return [{ attributes: Object.fromEntries(values) }];
}

/** Where a PCI device is on the host, all numbers written out. */
export function pciSource(
  address: { domain: number; bus: number; slot: number; function: number } | undefined,
): Given[] {
  if (!address) return [];
  const { domain, bus, slot, function: fn } = address;
  const attributes = {
    domain: hexNumber(domain, 4),
    bus: hexNumber(bus, 2),
    slot: hexNumber(slot, 2),
    function: hexNumber(fn, 1),
  };
  return [{ attributes }];
}
