import type { StatedDevice } from '../../model/device.js';
import { formatPciAddress, type PciAddress } from '../../model/pci-address.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { Facts, Fix } from '../rule.js';
import { hex } from '../words/hex.js';

/** Gives a device without address one. */
export function insertPlace({ element }: StatedDevice, place: PciAddress, { document }: Facts): Fix {
  const { domain, bus, slot } = place;
  const parts = `domain='${hex(domain, 4)}' bus='${hex(bus)}' slot='${hex(slot)}' function='${hex(place.function, 1)}'`;
  const edit = insertChild(document, element, 'last', `<address type='pci' ${parts}/>`);
  return { title: `Put it at ${formatPciAddress(place)}`, edits: [edit] };
}
