// The bus of a disk, and its place on it: both follow from the target's name where the text does not say.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { driveAddressOfName } from '../addresses/drive.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { indexOfTargetName, parseNvmeName } from '../target-name.js';

const busByPrefix: readonly (readonly [prefix: string, bus: string])[] = [
  ['hd', 'ide'],
  ['sd', 'scsi'],
  ['vd', 'virtio'],
  ['xvd', 'xen'],
  ['ubd', 'uml'],
];

export function fillDisks(draft: Draft): void {
  for (const disk of draft.devices.disk) {
    if (!disk.bus && !disk.stated?.bus) {
      disk.bus = defaultBus(disk, draft);
      disk.reasons.push({ rule: 'default-bus', because: [] });
    }
    if (!disk.stated?.address) placeByName(draft, disk);
  }
}

function defaultBus({ device, dev }: DraftOf<'disk'>, { profile }: Draft): string {
  if (device === 'floppy') return 'fdc';
  if (dev.startsWith('nvme') && holdsIn(changes.nvme, profile)) return 'nvme';
  return busByPrefix.find(([prefix]) => dev.startsWith(prefix))?.[1] ?? 'ide';
}

/** Every disk without address needs a name that libvirt can count, on every bus. */
function placeByName(draft: Draft, disk: DraftOf<'disk'>): void {
  const nvme = holdsIn(changes.nvme, draft.profile) ? parseNvmeName(disk.dev) : undefined;
  const index = nvme ? nvme.namespace - 1 : indexOfTargetName(disk.dev);
  if (index === undefined) {
    if (disk.stated?.dev) refuse(draft, 'disk-target-unknown-prefix', disk, { values: { dev: disk.dev } });
    return;
  }
  const address = driveAddressOfName(disk.bus, index);
  if (!address) return;
  disk.address = disk.bus === 'nvme' && nvme ? { ...address, controller: nvme.controller } : address;
  disk.reasons.push({ rule: 'drive-address-of-target-name', because: [] });
}
