// The devices of a definition: what the text states plus what libvirt fills in, kind by kind.
// Only what decides addresses, controllers or other devices is here; the rest stays in `stated`.
import type { StatedController } from '../model/controller.js';
import type { StatedDevice } from '../model/device.js';
import type { DeviceKind, StatedByKind } from '../model/device-kinds.js';
import type { DefinedAddress } from './defined-address.js';
import type { Reason } from './reason.js';

export interface DefinedDevice {
  readonly kind: string;
  /** `undefined` for a device that libvirt adds. */
  readonly stated: StatedDevice | undefined;
  /** The model libvirt stores; `undefined` where the kind has none. */
  readonly model: string | undefined;
  /** `undefined`: the device needs none, or libvirt finds none for it. */
  readonly address: DefinedAddress | undefined;
  /** Why it is there and why it is so, in the order in which libvirt decided. */
  readonly reasons: readonly Reason[];
}

export interface DefinedDisk extends DefinedDevice {
  readonly kind: 'disk';
  readonly stated: StatedByKind['disk'] | undefined;
  readonly device: string;
  readonly bus: string;
  readonly dev: string;
  /** Of an NVMe disk: its controller must have the same. */
  readonly serial: string | undefined;
}

export interface DefinedController extends DefinedDevice {
  readonly kind: 'controller';
  readonly stated: StatedController | undefined;
  readonly type: string;
  readonly index: number;
  readonly ports: number | undefined;
  /** The QEMU device of a PCI controller, `<model name=…>`. */
  readonly modelName: string | undefined;
  readonly target: DefinedControllerTarget;
  /** `<master startport=…>`: set on USB 2 companions. */
  readonly masterStartport: number | undefined;
  /** Of an NVMe controller. */
  readonly serial: string | undefined;
}

export interface DefinedControllerTarget {
  readonly chassis: number | undefined;
  readonly chassisNr: number | undefined;
  readonly port: number | undefined;
  readonly busNr: number | undefined;
  readonly index: number | undefined;
  readonly hotplug: 'on' | 'off' | undefined;
  readonly node: number | undefined;
}

export interface DefinedFilesystem extends DefinedDevice {
  readonly kind: 'filesystem';
  readonly stated: StatedByKind['filesystem'] | undefined;
  readonly driver: string;
}

export interface DefinedInterface extends DefinedDevice {
  readonly kind: 'interface';
  readonly stated: StatedByKind['interface'] | undefined;
  readonly type: string;
}

export interface DefinedSerial extends DefinedDevice {
  readonly kind: 'serial' | 'parallel';
  /** A console where libvirt makes a serial device of it. */
  readonly stated: StatedByKind['serial' | 'parallel' | 'console'] | undefined;
  readonly targetType: string | undefined;
  readonly port: number;
}

export interface DefinedConsole extends DefinedDevice {
  readonly kind: 'console';
  readonly stated: StatedByKind['console'] | undefined;
  readonly targetType: string;
  readonly port: number;
  /** A mirror is printed with the data of the first serial device and has no address of its own. */
  readonly mirrors: DefinedSerial | undefined;
}

export interface DefinedChannel extends DefinedDevice {
  readonly kind: 'channel';
  readonly stated: StatedByKind['channel'] | undefined;
  readonly targetType: string;
}

export interface DefinedInput extends DefinedDevice {
  readonly kind: 'input';
  readonly stated: StatedByKind['input'] | undefined;
  readonly type: string;
  readonly bus: string | undefined;
}

export interface DefinedVideo extends DefinedDevice {
  readonly kind: 'video';
  readonly stated: StatedByKind['video'] | undefined;
  readonly isPrimary: boolean;
}

export interface DefinedHostdev extends DefinedDevice {
  readonly kind: 'hostdev';
  readonly stated: StatedByKind['hostdev'] | undefined;
  readonly mode: string;
  readonly type: string;
}

export interface DefinedWatchdog extends DefinedDevice {
  readonly kind: 'watchdog';
  readonly stated: StatedByKind['watchdog'] | undefined;
  readonly action: string;
}

export interface DefinedIommu extends DefinedDevice {
  readonly kind: 'iommu';
  readonly stated: StatedByKind['iommu'] | undefined;
  readonly intremap: 'on' | 'off' | undefined;
  readonly eim: 'on' | 'off' | undefined;
  readonly xtsup: 'on' | 'off' | undefined;
}

export interface DefinedAudio extends DefinedDevice {
  readonly kind: 'audio';
  readonly stated: StatedByKind['audio'] | undefined;
  readonly type: string;
}

/** Kinds that need nothing beyond model and address. */
export interface DefinedPlain<Kind extends PlainKind = PlainKind> extends DefinedDevice {
  readonly kind: Kind;
  readonly stated: StatedByKind[Kind] | undefined;
}

type PlainKind = Exclude<DeviceKind, OtherKind>;

type OtherKind =
  | 'disk'
  | 'controller'
  | 'filesystem'
  | 'interface'
  | 'serial'
  | 'parallel'
  | 'console'
  | 'channel'
  | 'input'
  | 'video'
  | 'hostdev'
  | 'watchdog'
  | 'iommu'
  | 'audio';
