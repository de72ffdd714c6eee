// libvirt keeps an address in a union: what was written as one type is at times read as another. A device whose model
// decides its address type gets numbers in this way that nobody wrote (observed in libvirt 9.0 and 12.8).
import { parsePortPath } from './addresses/usb/port-path.js';
import type { DefinedAddress } from './defined-address.js';

/** The first four 32-bit words of the union. */
type Words = readonly [number, number, number, number];

const wordSize = 2 ** 32;

function wordsOf(address: DefinedAddress | undefined): Words {
  switch (address?.type) {
    case 'pci':
      return [address.domain, address.bus, address.slot, address.function];
    case 'drive':
      return [address.controller, address.bus, address.target, address.unit];
    case 'virtio-serial':
      return [address.controller, address.bus, address.port, 0];
    case 'usb': {
      const [first = 0, second = 0, third = 0] = parsePortPath(address.port ?? '') ?? [];
      return [address.bus, first, second, third];
    }
    case 'ccid':
      return [address.controller, address.slot, 0, 0];
    case 'ccw':
      return [address.cssid, address.ssid, address.devno, 1];
    case 'spapr-vio':
      return [...halvesOf(address.reg ?? 0), address.reg === undefined ? 0 : 1, 0];
    case 'isa':
      return [address.iobase ?? 0, address.irq ?? 0, 0, 0];
    case 'dimm':
      return [address.slot ?? 0, 0, ...halvesOf(address.base ?? 0)];
    default:
      return [0, 0, 0, 0];
  }
}

function halvesOf(value: number): readonly [number, number] {
  return [value % wordSize, Math.floor(value / wordSize)];
}

/** The register of virtual I/O; `undefined` where libvirt sees none and chooses one. */
export function readAsVioReg(address: DefinedAddress | undefined): number | undefined {
  const [low, high, isPresent] = wordsOf(address);
  return isPresent & 0xff ? low + high * wordSize : undefined;
}

/** Where a DIMM is mapped; `undefined` for the 0 that libvirt does not print. */
export function readAsDimmBase(address: DefinedAddress | undefined): number | undefined {
  const [, , low, high] = wordsOf(address);
  return low + high * wordSize || undefined;
}

export function readAsPciSlot(address: DefinedAddress | undefined): {
  readonly slot: number;
  readonly function: number;
} {
  const [, , slot, fn] = wordsOf(address);
  return { slot, function: fn };
}
