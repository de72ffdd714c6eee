// Which devices libvirt attaches to a running guest, as `virsh attach-device --live` does. Where there is a row, it does not.
// Observed with paused guests on libvirt 9.0 and 12.8; video and what follows it only read.
import { holdsIn, type Lifetime } from './lifetime.js';
import { type Profile, version } from './profile.js';

interface FixedRow extends Lifetime {
  /** The element's name. */
  readonly device: string;
  /** A controller's type, the bus of a disk or an input, a filesystem's driver, a serial's target type; absent: all. */
  readonly variants?: readonly string[];
  readonly exceptVariants?: readonly string[];
  readonly models?: readonly string[];
  readonly because: string;
}

const always = (device: string, name: string): FixedRow => ({
  device,
  because: `libvirt attaches no ${name} to a running guest.`,
});

const fixedRows: readonly FixedRow[] = [
  {
    device: 'disk',
    variants: ['ide', 'sata', 'fdc', 'sd'],
    because: 'libvirt attaches disks to a running guest on virtio, SCSI and USB alone.',
  },
  {
    device: 'controller',
    variants: ['virtio-serial'],
    until: version(11, 3),
    because: 'This libvirt attaches no controllers but SCSI ones to a running guest.',
  },
  {
    device: 'controller',
    exceptVariants: ['scsi', 'virtio-serial'],
    because: 'libvirt attaches no controllers but SCSI and virtio-serial ones to a running guest.',
  },
  {
    device: 'filesystem',
    exceptVariants: ['virtiofs'],
    because: 'libvirt attaches no file systems but virtiofs to a running guest.',
  },
  {
    device: 'serial',
    exceptVariants: ['pci-serial', 'usb-serial'],
    because: 'libvirt attaches no serial devices but PCI and USB ones to a running guest.',
  },
  { device: 'input', variants: ['ps2'], because: 'PS/2 is no bus for hotplug.' },
  {
    device: 'watchdog',
    models: ['itco', 'ib700', 'diag288'],
    because: 'Of the watchdogs libvirt attaches i6300esb alone to a running guest.',
  },
  always('parallel', 'parallel ports'),
  always('sound', 'sound cards'),
  always('video', 'video cards'),
  always('memballoon', 'memory balloon'),
  always('tpm', 'TPM'),
  always('panic', 'panic devices'),
  always('iommu', 'IOMMU'),
  always('hub', 'USB hubs'),
  always('smartcard', 'smart cards'),
  always('nvram', 'NVRAM'),
  always('crypto', 'crypto devices'),
  always('pstore', 'pstore'),
];

/** Why the device must be there when the guest starts; `undefined` when it may come and go. */
export function whyFixed(
  device: { readonly kind: string; readonly variant: string | undefined; readonly model: string | undefined },
  profile: Profile,
): string | undefined {
  return fixedRows.find(row => fits(row, device) && holdsIn(row, profile))?.because;
}

function fits(
  { device, variants, exceptVariants, models }: FixedRow,
  { kind, variant = '', model = '' }: Parameters<typeof whyFixed>[0],
): boolean {
  if (device !== kind) return false;
  if (variants && !variants.includes(variant)) return false;
  if (exceptVariants?.includes(variant)) return false;
  return !models || models.includes(model);
}
