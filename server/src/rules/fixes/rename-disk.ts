// Other target names for a disk.
import type { StatedDevice } from '../../model/device.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { isDisk, targetOf } from '../evidence/disks.js';
import { accepts, defineWith, improves } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const prefixByBus: Readonly<Record<string, string>> = {
  ide: 'hd',
  fdc: 'fd',
  scsi: 'sd',
  sata: 'sd',
  usb: 'sd',
  sd: 'sd',
  virtio: 'vd',
  xen: 'xvd',
};

/** The first name with a prefix that libvirt takes for the disk, and no other disk has. */
export function renameTo(prefix: string, at: StatedDevice, facts: Facts): Fix[] {
  const names = Array.from(LETTERS, letter => prefix + letter);
  const taken = new Set(facts.definition.devices.disk.map(({ dev }) => dev));
  const name = names.find(each => !taken.has(each) && libvirtTakes(each, at, facts));
  return name === undefined ? [] : [rename(name, at, facts)];
}

/** The usual prefix of the disk's bus. */
export function renameForBus(at: StatedDevice, facts: Facts): Fix[] {
  const disk = facts.definition.devices.disk.find(({ stated }) => stated?.element === at.element);
  const usual = disk?.device === 'floppy' ? 'fd' : (prefixByBus[disk?.bus ?? ''] ?? 'sd');
  const fixes = renameTo(usual, at, facts);
  return fixes.length > 0 || targetOf(at).attribute('bus') ? fixes : renameTo('vd', at, facts);
}

/** Exactly this name, unless libvirt has something against it. */
export function renameIfFree(name: string, at: StatedDevice, facts: Facts): Fix[] {
  return libvirtTakes(name, at, facts) ? [rename(name, at, facts)] : [];
}

function libvirtTakes(name: string, at: StatedDevice, facts: Facts): boolean {
  if (!isDisk(at)) return false;
  const after = defineWith(facts, at, { dev: { value: name, span: at.span } });
  return accepts(after, at) && improves(after, facts);
}

function rename(name: string, at: StatedDevice, { document }: Facts): Fix {
  return { title: `Rename to ${name}`, edits: [setAttribute(document, targetOf(at), 'dev', name)] };
}
