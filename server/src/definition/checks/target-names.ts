// Names of disks: what their prefix may be, and that none is given twice.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { namesPartition, prefixOfTargetName } from '../target-name.js';

export function checkTargetNames(draft: Draft): void {
  const firsts = new Map<string, DraftOf<'disk'>>();
  for (const disk of draft.devices.disk) {
    const { dev } = disk;
    if (!disk.stated?.dev) continue;
    const code = faultOf(disk, draft);
    if (code) refuse(draft, code, disk, { values: { dev } });
    const first = firsts.get(dev);
    if (first) refuse(draft, 'disk-target-duplicate', disk, { others: [first], values: { dev } });
    else firsts.set(dev, disk);
  }
}

function faultOf({ dev, device, stated }: DraftOf<'disk'>, { profile }: Draft): string | undefined {
  const prefix = prefixOfTargetName(dev);
  const isKnown = prefix !== undefined && (prefix !== 'nvme' || holdsIn(changes.nvme, profile));
  // Without an address the name was refused when the place was sought.
  if (!isKnown) return stated?.address ? 'disk-target-unknown-prefix' : undefined;
  if (namesPartition(dev)) return 'disk-target-partition';
  if (device === 'floppy') return prefix === 'fd' ? undefined : 'disk-target-floppy-name';
  const isHardDisk = device === 'disk' || device === 'lun';
  return isHardDisk && prefix === 'fd' ? 'disk-target-unknown-prefix' : undefined;
}
