// Which address types a device may have. libvirt insists on some of them only, and keeps the rest as they are.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft, DraftLists } from '../draft.js';
import { refuse } from '../refuse.js';

type Kind = keyof DraftLists;

interface TypeRule<K extends Kind = Kind> {
  readonly kind: K;
  readonly applies: (device: DraftLists[K][number], draft: Draft) => boolean;
  readonly types: readonly string[];
  readonly code: string;
}

const driveBuses: ReadonlySet<string> = new Set(['ide', 'sata', 'scsi', 'fdc']);
const isaTargets: ReadonlySet<string> = new Set(['isa-serial', 'isa-debug']);

function rule<K extends Kind>(
  kind: K,
  applies: TypeRule<K>['applies'],
  types: readonly string[],
  code: string,
): TypeRule {
  return { kind, applies, types, code } as unknown as TypeRule;
}

/** libvirt looks while it reads: an input whose bus is filled in later keeps any address. */
function isReadAsUsb({ bus, stated }: DraftLists['input'][number], { profile }: Draft): boolean {
  return bus === 'usb' && (stated?.bus?.value === 'usb' || !holdsIn(changes.inputBusFilledLate, profile));
}

/** Channel I/O on other machines is refused as such. */
function isVirtioMemory(wanted: string): TypeRule<'memory'>['applies'] {
  return ({ model, address }, { machine }) =>
    model === wanted && (address?.type !== 'ccw' || machine.family === 's390-ccw');
}

const rules: readonly TypeRule[] = [
  rule('disk', ({ bus }) => driveBuses.has(bus), ['drive'], 'disk-address-type-for-bus'),
  rule('disk', ({ bus }) => bus === 'nvme', ['drive'], 'disk-address-type-for-bus'),
  rule('disk', ({ bus }) => bus === 'usb', ['usb'], 'disk-usb-address-type'),
  rule('hostdev', ({ type }) => type === 'scsi', ['drive'], 'hostdev-scsi-address-type'),
  rule('hostdev', ({ type }) => type === 'usb', ['usb'], 'usb-device-address-type'),
  rule('hostdev', ({ type }) => type === 'pci', ['pci', 'unassigned'], 'hostdev-pci-address-type'),
  rule('hostdev', ({ type }) => type === 'scsi_host', ['pci', 'ccw'], 'hostdev-scsi-host-address-type'),
  rule('hostdev', ({ type, model }) => type === 'mdev' && model === 'vfio-pci', ['pci'], 'mdev-address-type'),
  rule('hostdev', ({ type, model }) => type === 'mdev' && model === 'vfio-ccw', ['ccw'], 'mdev-address-type'),
  rule('input', isReadAsUsb, ['usb'], 'usb-device-address-type'),
  rule('interface', ({ type }) => type === 'hostdev', ['pci', 'unassigned'], 'hostdev-pci-address-type'),
  rule('redirdev', ({ model }) => model === 'usb', ['usb'], 'usb-device-address-type'),
  rule('smartcard', () => true, ['ccid'], 'smartcard-address-type'),
  rule('serial', ({ targetType }) => isaTargets.has(targetType ?? ''), ['isa'], 'serial-address-type'),
  rule('serial', ({ targetType }) => targetType === 'usb-serial', ['usb'], 'serial-address-type'),
  rule('serial', ({ targetType }) => targetType === 'pci-serial', ['pci'], 'serial-address-type'),
  rule('serial', ({ targetType }) => targetType === 'system-serial', [], 'serial-address-type'),
  rule('serial', ({ targetType }) => targetType === 'sclp-serial', [], 'serial-address-type'),
  rule('watchdog', ({ model }) => model === 'i6300esb', ['pci'], 'watchdog-address-type'),
  rule('watchdog', ({ model }) => model !== 'i6300esb', [], 'watchdog-address-type'),
  rule('memory', isVirtioMemory('virtio-mem'), ['pci', 'ccw'], 'memory-device-address-type'),
  rule('memory', isVirtioMemory('virtio-pmem'), ['pci'], 'memory-device-address-type'),
  rule('panic', ({ model }) => model === 'isa', ['isa'], 'panic-address-type'),
  rule('panic', ({ model }) => model === 'pvpanic', ['pci'], 'panic-address-type'),
  rule('panic', ({ model }) => model !== 'isa' && model !== 'pvpanic', [], 'panic-address-type'),
  rule('video', ({ model }) => model === 'ramfb', [], 'ramfb-address'),
];

export function checkAddressTypes(draft: Draft): void {
  for (const { kind, applies, types, code } of rules) {
    for (const device of draft.devices[kind]) {
      const type = typeOf(device);
      if (type === undefined || types.includes(type) || !applies(device as never, draft)) continue;
      refuse(draft, code, device, { values: { type } });
    }
  }
}

/** Addresses that libvirt keeps even where they have no parts. */
const keptBare: ReadonlySet<string> = new Set(['pci', 'ccw']);

/** The type of the address that libvirt keeps; a bare `<address type='pci'/>` has one too. */
function typeOf({ address, stated }: DefinedDevice): string | undefined {
  const bare = stated?.address?.type;
  return address?.type ?? (bare !== undefined && keptBare.has(bare) ? bare : undefined);
}
