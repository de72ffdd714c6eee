import type { DefinedAddress } from '../definition/defined-address.js';
import { formatPciAddress } from '../model/pci-address.js';
import { hexDigits, hexNumber } from '../text/hex.js';

/** An address in a word or two, its numbers in libvirt's order: `0000:03:00.0`, `drive 0:0:0:1`, `usb 0:1.2`. */
export function addressLabel(address: DefinedAddress): string {
  switch (address.type) {
    case 'pci':
      return formatPciAddress(address);
    case 'drive':
      return `drive ${[address.controller, address.bus, address.target, address.unit].join(':')}`;
    case 'virtio-serial':
      return `virtio-serial ${[address.controller, address.bus, address.port].join(':')}`;
    case 'usb':
      return ['usb', [address.bus, address.port].filter(part => part !== undefined).join(':')].join(' ');
    case 'ccid':
      return `ccid ${address.controller}:${address.slot}`;
    case 'ccw':
      return `ccw ${hexDigits(address.cssid)}.${hexDigits(address.ssid)}.${hexDigits(address.devno, 4)}`;
    case 'spapr-vio':
      return withNumber('spapr-vio', address.reg, 4);
    case 'isa':
      return withNumber('isa', address.iobase);
    case 'dimm':
      return address.slot === undefined ? 'dimm' : `dimm slot ${address.slot}`;
    case 'virtio-mmio':
    case 'unassigned':
      return address.type;
  }
}

function withNumber(type: string, number: number | undefined, digits = 1): string {
  return number === undefined ? type : `${type} ${hexNumber(number, digits)}`;
}
