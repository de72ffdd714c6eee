import type { DefinedAddress } from '../../definition/defined-address.js';
import type { DefinedDevice } from '../../definition/devices.js';
import { hexNumber } from '../../text/hex.js';
import type { Given } from './shape.js';

/** Models that are nowhere, whatever is written. */
const placeless: ReadonlySet<string | undefined> = new Set(['none', 'vfio-ap']);

/** The place of a device; a bare PCI address of a device that is on no PCI bus stays as it was written. */
export function givenAddress({ address, model, stated }: DefinedDevice): readonly Given[] {
  if (address) return [attributesOf(address)];
  return stated?.address?.type === 'pci' && !placeless.has(model) ? [{ attributes: { type: 'pci' } }] : [];
}

function attributesOf(address: DefinedAddress): Given {
  if (address.type === 'pci') return pciAddress(address);
  if (address.type === 'ccw') {
    const { type, cssid, ssid, devno } = address;
    return { attributes: { type, cssid: hexNumber(cssid, 1), ssid: hexNumber(ssid, 1), devno: hexNumber(devno, 4) } };
  }
  if (address.type === 'spapr-vio') return withHex(address, { reg: 8 });
  if (address.type === 'isa') return withHex(address, { iobase: 1, irq: 1 });
  if (address.type === 'dimm') return withHex(address, { base: 1 });
  return withHex(address, {});
}

function pciAddress({
  type,
  domain,
  bus,
  slot,
  function: fn,
  multifunction,
  zpci,
}: DefinedAddress & { type: 'pci' }): Given {
  const attributes = {
    type,
    domain: hexNumber(domain, 4),
    bus: hexNumber(bus, 2),
    slot: hexNumber(slot, 2),
    function: hexNumber(fn, 1),
    multifunction,
  };
  if (!zpci) return { attributes };
  const ids = { uid: hexNumber(zpci.uid, 4), fid: hexNumber(zpci.fid, 8) };
  return { attributes, children: { zpci: { attributes: ids } } };
}

/** All numbers in decimal but those that are named, with their digits. */
function withHex(address: DefinedAddress, digits: Readonly<Record<string, number>>): Given {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(address)) {
    if (value === undefined) continue;
    const places = digits[name];
    attributes[name] = places !== undefined && typeof value === 'number' ? hexNumber(value, places) : String(value);
  }
  return { attributes };
}
