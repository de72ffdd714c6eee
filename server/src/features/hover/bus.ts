// The bus of one PCI controller as libvirt defines it: where the controller sits, and who sits on it.

import type { DefinedController } from '../../definition/devices.js';
import { formatPciAddress } from '../../model/pci-address.js';
import { hexNumber } from '../../text/hex.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { isForeseen } from './foreseen.js';
import { code } from './words.js';

const MOST_OCCUPANTS = 8;

/** `undefined` when it cannot be foreseen. */
export function describeBus(controller: DefinedController, guest: Guest): string | undefined {
  if (!isForeseen(guest)) return undefined;
  const { index, address } = controller;
  const occupants = guest.topology.occupants(index);
  const shown = occupants.slice(0, MOST_OCCUPANTS).map(({ device, address }) => {
    return `- ${formatPciAddress(address)} ${code(definedName(device))}`;
  });
  if (occupants.length > shown.length) shown.push(`- and ${occupants.length - shown.length} more`);

  const where = address?.type === 'pci' ? `, behind ${formatPciAddress(address)}` : '';
  const filled = filledIn(controller);
  return [`**Bus ${index}**${where}${filled && `, ${filled}`}${shown.length ? ':' : ': empty.'}`, shown.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** The numbers that libvirt gives the controller. */
function filledIn({ target: { chassis, chassisNr, port, busNr } }: DefinedController): string {
  const numbers = { chassis, chassisNr, port: port === undefined ? undefined : hexNumber(port), busNr };
  return Object.entries(numbers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => code(`${name}='${value}'`))
    .join(' ');
}
