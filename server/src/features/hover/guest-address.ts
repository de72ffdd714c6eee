// The address of a device in the guest: its numbers as people write them, and what is at the other end.

import type { DefinedAddress } from '../../definition/defined-address.js';
import type { DefinedDevice } from '../../definition/devices.js';
import { hexDigits, hexNumber } from '../../text/hex.js';
import type { Guest } from '../snapshot.js';
import { controllerOf } from './controller-of.js';
import { definedName } from './defined-name.js';
import { describePciAddress } from './pci-address.js';
import { code } from './words.js';

/** `undefined` for an address that says nothing beyond its type. */
export function describeGuestAddress(address: DefinedAddress, device: DefinedDevice, guest: Guest): string | undefined {
  if (address.type === 'pci') return describePciAddress(address, device, guest);
  const controller = controllerOf(address, device, guest);
  return [wordsFor(address), controller && `On ${code(definedName(controller))}.`].filter(Boolean).join('\n\n');
}

function wordsFor(address: Exclude<DefinedAddress, { type: 'pci' }>): string {
  switch (address.type) {
    case 'drive':
      return `**${numbers(address, ['controller', 'bus', 'target', 'unit'])}**`;
    case 'virtio-serial':
      return `**${numbers(address, ['controller', 'bus', 'port'])}**`;
    case 'ccid':
      return `**${numbers(address, ['controller', 'slot'])}**`;
    case 'usb':
      return address.port === undefined
        ? `**USB bus ${address.bus}**`
        : `**USB bus ${address.bus}, port ${address.port}**`;
    case 'ccw':
      return `**${hexDigits(address.cssid)}.${hexDigits(address.ssid)}.${hexDigits(address.devno, 4)}** as the guest's lscss shows it`;
    case 'spapr-vio':
      return `**spapr-vio${address.reg === undefined ? '' : ` register ${hexNumber(address.reg)}`}**`;
    case 'isa':
      return `**${hexNumbers(address, ['iobase', 'irq']) || 'ISA'}**`;
    case 'dimm':
      return `**${hexNumbers(address, ['slot', 'base']) || 'memory slot'}**`;
    case 'virtio-mmio':
      return '**virtio-mmio**: a place of its own in memory, on no bus.';
    case 'unassigned':
      return '**unassigned**: taken from the host but not shown to the guest.';
  }
}

function numbers<K extends string>(address: Readonly<Record<K, number>>, names: readonly K[]): string {
  return names.map(name => `${name} ${address[name]}`).join(', ');
}

function hexNumbers<K extends string>(address: Readonly<Record<K, number | undefined>>, names: readonly K[]): string {
  const stated = names.filter(name => address[name] !== undefined);
  return stated.map(name => `${name} ${hexNumber(address[name] ?? 0)}`).join(', ');
}
