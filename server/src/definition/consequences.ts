import type { DefinedDevice } from './devices.js';
import type { Refusal } from './refusal.js';

const ofWrongAddressType = [
  'disk-address-type-for-bus',
  'disk-usb-address-type',
  'hostdev-pci-address-type',
  'mdev-address-type',
  'usb-device-address-type',
];
const ofWrongBus = ['disk-floppy-bus', 'disk-lun-bus'];
/** Where libvirt looks for the address of just this kind of device before it looks for channel I/O. */
const ofForeignAddress = [...ofWrongAddressType, 'panic-address-type', 'ramfb-address', 'smartcard-address-type'];

/** Controllers of the chipset that are not where it has them. */
const ofPin = ['piix3-ide-address', 'piix3-usb-address', 'ich9-sata-address'];

/** What follows for a device from another refusal of it: who mends the one is rid of the other. */
const causes: ReadonlyMap<string, readonly string[]> = new Map([
  ['address-ccw-wrong-machine', ofForeignAddress],
  ['address-unassigned-not-hostdev', ['usb-device-address-type', 'panic-address-type']],
  ['disk-address-type-for-bus', ['address-unassigned-not-hostdev']],
  ['disk-nvme-bus-serial', ofWrongBus],
  ['disk-target-unknown-prefix', ['disk-fdc-not-floppy']],
  ['disk-usb-address-type', ['address-unassigned-not-hostdev']],
  ['disk-usb-disabled', ofWrongBus],
  ['ide-disk-default-bus', ['disk-target-unknown-prefix', ...ofWrongBus]],
  [
    'ide-too-many-disks',
    ['disk-target-unknown-prefix', 'ide-unsupported-machine', 'ide-disk-default-bus', ...ofWrongBus],
  ],
  ['ide-unsupported-machine', ofWrongBus],
  ['input-ps2-type', ['input-ps2-unsupported']],
  ['panic-address-type', ['panic-model-machine']],
  ['panic-duplicate', ['panic-model-machine']],
  ['pci-address-in-use', [...ofPin, 'usb-controller-duplicate-master']],
  ['pci-address-reserved-piix3', [...ofPin, 'usb-controller-duplicate-master']],
  ['pci-address-reserved-ich9', ofPin],
  ['pci-bus-refuses-endpoint', ofPin],
  ['pci-domain-nonzero', ofPin],
  ['pci-slot-not-on-bus', ofPin],
  ['pci-slot-zero-reserved', ofPin],
  ['pci-bridge-index-not-above-bus', ['pcie-root-ports-exhausted']],
  [
    'pci-unknown-bus-cannot-autocreate',
    ['pcie-root-ports-exhausted', 'pci-target-index-out-of-range', 'panic-model-machine', ...ofPin],
  ],
  ['pcie-switch-downstream-without-upstream', ['pcie-root-ports-exhausted']],
  ['ramfb-address', ['address-unassigned-not-hostdev']],
  ['serial-address-type', ['address-ccw-wrong-machine', 'address-unassigned-not-hostdev']],
  ['smartcard-address-type', ['address-unassigned-not-hostdev']],
  ['spapr-vio-address-in-use', ['spapr-vio-out-of-range', ...ofWrongAddressType]],
  ['usb-bus-missing', ['usb-ports-exhausted']],
  ['video-multiple-primary', ['video-secondary-not-allowed', 'video-none-not-alone']],
  ['virtio-disk-address-type', ['address-unassigned-not-hostdev']],
  ['virtio-serial-controller-missing', ['smartcard-address-type']],
  ['virtio-serial-port-in-use', ['smartcard-address-type']],
  ['virtio-serial-port-out-of-range', ['smartcard-address-type']],
  ['watchdog-address-type', ['address-ccw-wrong-machine', 'address-unassigned-not-hostdev']],
]);

/** The refusals without those that only repeat what another one says of the same device, or of two that clash. */
export function withoutConsequences(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter(({ code, device }) => {
    const reasons = device && causes.get(code);
    return !reasons || !refusals.some(other => reasons.includes(other.code) && isAbout(other, device));
  });
}

function isAbout({ device, others }: Refusal, wanted: DefinedDevice): boolean {
  return device === wanted || others.includes(wanted);
}
