// Drive addresses: what each bus has room for as libvirt counts, and that no two disks of a bus share a place.
import { driveKey, hasDriveAddresses } from '../addresses/drive.js';
import type { DefinedAddress } from '../defined-address.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { prefixOfTargetName } from '../target-name.js';

type DriveAddress = DefinedAddress & { type: 'drive' };

export function checkDriveAddresses(draft: Draft): void {
  const firsts = new Map<string, DraftOf<'disk'>>();
  for (const disk of draft.devices.disk) {
    if (disk.address?.type !== 'drive' || !hasDriveAddresses(disk.bus)) continue;
    const { controller, bus, target, unit } = disk.address;
    const values = { dev: disk.dev, bus: disk.bus, controller, busNumber: bus, target, unit };
    const code = faultOf(disk, disk.address, draft);
    if (code) refuse(draft, code, disk, { values });
    const key = `${disk.bus} ${driveKey(disk.address)}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, disk);
    else if (!areNamesakes(first, disk))
      refuse(draft, 'disk-drive-address-duplicate', disk, { others: [first], values });
  }
}

function faultOf(disk: DraftOf<'disk'>, { controller, bus, target }: DriveAddress, draft: Draft): string | undefined {
  switch (disk.bus) {
    case 'ide':
      if (controller !== 0 && !disk.stated?.address) return 'ide-too-many-disks';
      return controller !== 0 || target !== 0 ? 'disk-ide-address' : undefined;
    case 'sata':
      return bus !== 0 || target !== 0 ? 'disk-sata-address' : undefined;
    case 'fdc':
      // By the name of another disk the place means nothing.
      if (!disk.stated?.address && prefixOfTargetName(disk.dev) !== 'fd') return undefined;
      return controller !== 0 || bus !== 0 || target !== 0 ? 'disk-fdc-address' : undefined;
    case 'scsi':
      if (bus !== 0) return 'disk-scsi-bus-nonzero';
      return target !== 0 && isLsiLogic(draft, controller) ? 'disk-scsi-lsilogic-target' : undefined;
    default:
      return undefined;
  }
}

/** Whether the two have one place because they have one name, of which something is said already. */
function areNamesakes(first: DraftOf<'disk'>, second: DraftOf<'disk'>): boolean {
  return first.dev === second.dev && !first.stated?.address && !second.stated?.address;
}

function isLsiLogic({ devices }: Draft, index: number): boolean {
  return devices.controller.some(each => each.type === 'scsi' && each.index === index && each.model === 'lsilogic');
}

/** SCSI host devices sit among the disks. */
export function checkScsiHostdevPlaces(draft: Draft): void {
  for (const hostdev of draft.devices.hostdev) {
    if (hostdev.type !== 'scsi' || hostdev.address?.type !== 'drive') continue;
    const { controller, bus, target } = hostdev.address;
    if (bus !== 0) refuse(draft, 'hostdev-scsi-bus-nonzero', hostdev);
    else if (target !== 0 && isLsiLogic(draft, controller)) refuse(draft, 'hostdev-scsi-lsilogic-target', hostdev);
  }
}
