// Where a disk sits by the letters of its name. The arithmetic looks neither for free places nor at the controller's
// model: seven units a SCSI controller, whatever it could take.
import type { DefinedAddress } from '../defined-address.js';

interface Places {
  readonly perController: number;
  readonly perBus: number;
}

const placesByBus: Readonly<Record<string, Places>> = {
  ide: { perController: 4, perBus: 2 },
  sata: { perController: 6, perBus: 6 },
  scsi: { perController: 7, perBus: 7 },
  fdc: { perController: 2, perBus: 2 },
  nvme: { perController: Number.POSITIVE_INFINITY, perBus: Number.POSITIVE_INFINITY },
};

/** Whether disks on this bus have a drive address. */
export function hasDriveAddresses(bus: string): boolean {
  return Object.hasOwn(placesByBus, bus);
}

/** `index` is that of the target's name; `undefined` on a bus without drive addresses. */
export function driveAddressOfName(bus: string, index: number): (DefinedAddress & { type: 'drive' }) | undefined {
  const places = hasDriveAddresses(bus) ? placesByBus[bus] : undefined;
  if (!places) return undefined;
  const onController = index % places.perController;
  return {
    type: 'drive',
    controller: Math.floor(index / places.perController),
    bus: Math.floor(onController / places.perBus),
    target: 0,
    unit: onController % places.perBus,
  };
}

/** One key a place, to compare addresses by. */
export function driveKey({ controller, bus, target, unit }: Omit<DefinedAddress & { type: 'drive' }, 'type'>): string {
  return `${controller}:${bus}:${target}:${unit}`;
}
