// Addresses that belong to the chipset, or that libvirt keeps for one device as real boards have it.
import type { MachineFamily } from './machine.js';

export type PinName =
  | 'piix3-isa'
  | 'piix3-ide'
  | 'piix3-usb'
  | 'piix4-power-management'
  | 'i440fx-primary-video'
  | 'ich9-lpc'
  | 'ich9-sata'
  | 'ich9-smbus'
  | 'ich9-usb'
  | 'ich9-dmi-bridge'
  | 'ich9-sound'
  | 'q35-primary-video';

/** Who a pinned address is for. */
export type PinHolder =
  /** A function of the chipset that is no device of the domain. */
  | { readonly kind: 'chipset' }
  | {
      readonly kind: 'controller';
      readonly type: string;
      /** `undefined`: any. */
      readonly index: number | undefined;
      /** `''` is a controller without model; `undefined`: any. */
      readonly models: readonly string[] | undefined;
    }
  | { readonly kind: 'video' }
  | { readonly kind: 'sound'; readonly model: string };

export interface PinnedSlot {
  readonly name: PinName;
  readonly family: MachineFamily;
  readonly slot: number;
  readonly function: number;
  readonly holder: PinHolder;
  /**
   * `always`: taken on every such machine. `insists`: this device sits there or the domain is refused.
   * `prefers`: the device goes there if nothing else is in the slot.
   */
  readonly manner: 'always' | 'insists' | 'prefers';
  readonly because: string;
}

const chipset: PinHolder = { kind: 'chipset' };
const uhci1: PinHolder = { kind: 'controller', type: 'usb', index: undefined, models: ['ich9-uhci1'] };

/** In the order in which libvirt tries them for a device that has several. Bus 0, PCI domain 0. */
export const pinnedSlots: readonly PinnedSlot[] = [
  {
    name: 'piix3-ide',
    family: 'i440fx',
    slot: 0x01,
    function: 1,
    holder: { kind: 'controller', type: 'ide', index: 0, models: undefined },
    manner: 'insists',
    because: 'The IDE controller is a function of the PIIX3 south bridge.',
  },
  {
    name: 'piix3-usb',
    family: 'i440fx',
    slot: 0x01,
    function: 2,
    holder: { kind: 'controller', type: 'usb', index: 0, models: ['piix3-uhci', ''] },
    manner: 'insists',
    because: 'The first USB controller is a function of the PIIX3 south bridge.',
  },
  {
    name: 'piix3-isa',
    family: 'i440fx',
    slot: 0x01,
    function: 0,
    holder: chipset,
    manner: 'always',
    because: 'The PIIX3 ISA bridge sits there.',
  },
  {
    name: 'piix4-power-management',
    family: 'i440fx',
    slot: 0x01,
    function: 3,
    holder: chipset,
    manner: 'always',
    because: 'The PIIX4 power management function sits there.',
  },
  {
    name: 'i440fx-primary-video',
    family: 'i440fx',
    slot: 0x02,
    function: 0,
    holder: { kind: 'video' },
    manner: 'prefers',
    because: 'The primary video card has always been there on this machine.',
  },
  {
    name: 'ich9-sata',
    family: 'q35',
    slot: 0x1f,
    function: 2,
    holder: { kind: 'controller', type: 'sata', index: 0, models: undefined },
    manner: 'insists',
    because: 'The first SATA controller is a function of the ICH9 south bridge.',
  },
  {
    name: 'ich9-usb',
    family: 'q35',
    slot: 0x1d,
    function: 0,
    holder: uhci1,
    manner: 'prefers',
    because: 'The first USB 2 set of a real ICH9 is there.',
  },
  {
    name: 'ich9-usb',
    family: 'q35',
    slot: 0x1a,
    function: 0,
    holder: uhci1,
    manner: 'prefers',
    because: 'The second USB 2 set of a real ICH9 is there.',
  },
  {
    name: 'ich9-dmi-bridge',
    family: 'q35',
    slot: 0x1e,
    function: 0,
    holder: { kind: 'controller', type: 'pci', index: undefined, models: ['dmi-to-pci-bridge'] },
    manner: 'prefers',
    because: 'The DMI to PCI bridge of a real ICH9 is there.',
  },
  {
    name: 'ich9-lpc',
    family: 'q35',
    slot: 0x1f,
    function: 0,
    holder: chipset,
    manner: 'always',
    because: 'The ICH9 LPC bridge sits there.',
  },
  {
    name: 'ich9-smbus',
    family: 'q35',
    slot: 0x1f,
    function: 3,
    holder: chipset,
    manner: 'always',
    because: 'The ICH9 SMBus controller sits there.',
  },
  {
    name: 'q35-primary-video',
    family: 'q35',
    slot: 0x01,
    function: 0,
    holder: { kind: 'video' },
    manner: 'prefers',
    because: 'The primary video card sits directly on the root complex, as on real boards.',
  },
  {
    name: 'ich9-sound',
    family: 'q35',
    slot: 0x1b,
    function: 0,
    holder: { kind: 'sound', model: 'ich9' },
    manner: 'prefers',
    because: 'The HD audio function of a real ICH9 is there.',
  },
];
