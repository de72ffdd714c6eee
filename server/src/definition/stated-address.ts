// The address a device states, with libvirt's zeros for what is missing.
import type { StatedAddress } from '../model/address.js';
import type { Stated } from '../model/stated.js';
import { formatPortPath, parsePortPath } from './addresses/usb/port-path.js';
import type { DefinedAddress } from './defined-address.js';

/** `undefined` where the text leaves the place open: no address, an all-zero PCI one, a bare CCW one. */
export function statedAddress(stated: StatedAddress | undefined): DefinedAddress | undefined {
  switch (stated?.type) {
    case 'pci': {
      const { domain, bus, slot } = stated;
      if (!domain?.value && !bus?.value && !slot?.value) return undefined;
      return {
        type: 'pci',
        domain: numberOf(domain),
        bus: numberOf(bus),
        slot: numberOf(slot),
        function: numberOf(stated.function),
        multifunction: stated.multifunction?.value,
        zpci: undefined,
      };
    }
    case 'drive': {
      const { controller, bus, target, unit } = stated;
      return {
        type: 'drive',
        controller: numberOf(controller),
        bus: numberOf(bus),
        target: numberOf(target),
        unit: numberOf(unit),
      };
    }
    case 'virtio-serial': {
      const { controller, bus, port } = stated;
      return { type: 'virtio-serial', controller: numberOf(controller), bus: numberOf(bus), port: numberOf(port) };
    }
    case 'usb':
      return { type: 'usb', bus: numberOf(stated.bus), port: portOf(stated.port?.value) };
    case 'ccid':
      return { type: 'ccid', controller: numberOf(stated.controller), slot: numberOf(stated.slot) };
    case 'ccw': {
      const { cssid, ssid, devno } = stated;
      if (!cssid && !ssid && !devno) return undefined;
      return { type: 'ccw', cssid: numberOf(cssid), ssid: numberOf(ssid), devno: numberOf(devno) };
    }
    case 'spapr-vio':
      return { type: 'spapr-vio', reg: stated.reg?.value };
    case 'isa':
      return { type: 'isa', iobase: nonZero(stated.iobase), irq: nonZero(stated.irq) };
    case 'dimm':
      return { type: 'dimm', slot: stated.slot?.value, base: nonZero(stated.base) };
    case 'virtio-mmio':
    case 'unassigned':
      return { type: stated.type };
    default:
      return undefined;
  }
}

/** As libvirt understands the path; as written where it cannot. */
function portOf(written: string | undefined): string | undefined {
  const path = written === undefined ? undefined : parsePortPath(written);
  return path ? formatPortPath(path) || undefined : written;
}

/** A 0 means no such number, and is not printed. */
function nonZero(stated: Stated<number> | undefined): number | undefined {
  return stated?.value || undefined;
}

function numberOf(stated: Stated<number> | undefined): number {
  return stated?.value ?? 0;
}
