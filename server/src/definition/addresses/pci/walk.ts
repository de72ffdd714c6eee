// Gives places to the devices that state none, class by class in libvirt's order, which is not that of the lists.
import { arm, riscv, x86 } from '../../../machine/arches.js';
import type { Draft, DraftLists } from '../../draft.js';
import type { Pass } from './pass.js';
import { placeNext } from './place.js';
import { type DraftDevice, isPciController } from './seeker.js';
import { isUsb2, placeUsb2 } from './usb2-sets.js';

interface WalkClass {
  readonly kind: keyof DraftLists;
  /** Absent: all of the kind. */
  readonly includes?: (device: DraftDevice) => boolean;
}

const walkOrder: readonly WalkClass[] = [
  { kind: 'controller', includes: isPciController },
  { kind: 'filesystem' },
  { kind: 'interface', includes: device => !isHostInterface(device) },
  { kind: 'sound' },
  { kind: 'controller', includes: device => !isPciController(device) && !isBoardIde(device) },
  { kind: 'disk' },
  { kind: 'interface', includes: isHostInterface },
  { kind: 'hostdev' },
  { kind: 'memballoon' },
  { kind: 'rng' },
  { kind: 'watchdog' },
  { kind: 'video' },
  { kind: 'shmem' },
  { kind: 'input' },
  { kind: 'serial' },
  { kind: 'iommu' },
  { kind: 'vsock' },
  { kind: 'memory' },
  { kind: 'crypto' },
  { kind: 'panic' },
  { kind: 'pstore' },
];

export function walk(pass: Pass): void {
  for (const { kind, includes } of walkOrder) {
    for (const device of pass.draft.devices[kind]) {
      if (!includes || includes(device)) visit(device, pass);
    }
  }
}

function visit(device: DraftDevice, pass: Pass): void {
  if (isMisaddressedDisk(device, pass.draft)) {
    pass.complaints.say('virtio-disk-address-type', device, { type: device.address?.type ?? '' });
    return;
  }
  const { seekers } = pass;
  if (!seekers.isOpen(device)) return;
  const seeker = seekers.of(device);
  if (!seeker.isWalked) return;
  if (device.kind === 'controller' && isUsb2(device)) placeUsb2(device, pass);
  else placeNext(seeker, pass);
}

/** The interface is a PCI device of the host, and is placed with those. */
function isHostInterface(device: DraftDevice): boolean {
  return device.kind === 'interface' && device.type === 'hostdev';
}

/** Where the board has IDE at all, the controller with index 0 is part of it. */
function isBoardIde(device: DraftDevice): boolean {
  return device.kind === 'controller' && device.type === 'ide' && device.index === 0;
}

const virtioDiskAddresses: readonly (string | undefined)[] = ['pci', 'ccw', undefined];
/** Where virtio may be mapped into memory, whether the board can do it or not. */
const mappedArches: readonly string[] = [...x86, ...arm, ...riscv];

function isMisaddressedDisk(device: DraftDevice, { machine }: Draft): boolean {
  if (device.kind !== 'disk' || device.bus !== 'virtio') return false;
  const type = device.address?.type;
  return type === 'virtio-mmio' ? !mappedArches.includes(machine.arch) : !virtioDiskAddresses.includes(type);
}
