// The devices of a definition: what the text states plus what libvirt fills in, kind by kind.
// Only what decides addresses, controllers or other devices is here; the rest stays in `stated`.
import type { StatedController } from '../model/controller.js';
import type { StatedDevice } from '../model/device.js';
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
  readonly device: string;
  readonly bus: string;
  readonly dev: string;
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
  readonly driver: string;
}

export interface DefinedInterface extends DefinedDevice {
  readonly kind: 'interface';
  readonly type: string;
}

export interface DefinedSerial extends DefinedDevice {
  readonly kind: 'serial' | 'parallel';
  readonly targetType: string | undefined;
  readonly port: number;
}

export interface DefinedConsole extends DefinedDevice {
  readonly kind: 'console';
  readonly targetType: string;
  readonly port: number;
  /** A mirror is printed with the data of the first serial device and has no address of its own. */
  readonly mirrors: DefinedSerial | undefined;
}

export interface DefinedChannel extends DefinedDevice {
  readonly kind: 'channel';
  readonly targetType: string;
}

export interface DefinedInput extends DefinedDevice {
  readonly kind: 'input';
  readonly type: string;
  readonly bus: string | undefined;
}

export interface DefinedVideo extends DefinedDevice {
  readonly kind: 'video';
  readonly isPrimary: boolean;
}

export interface DefinedHostdev extends DefinedDevice {
  readonly kind: 'hostdev';
  readonly mode: string;
  readonly type: string;
}

export interface DefinedWatchdog extends DefinedDevice {
  readonly kind: 'watchdog';
  readonly action: string;
}

/** Kinds that need nothing beyond model and address. */
export interface DefinedPlain extends DefinedDevice {
  readonly kind:
    | 'smartcard'
    | 'sound'
    | 'memballoon'
    | 'rng'
    | 'nvram'
    | 'hub'
    | 'shmem'
    | 'tpm'
    | 'panic'
    | 'memory'
    | 'redirdev'
    | 'iommu'
    | 'vsock'
    | 'crypto'
    | 'pstore'
    | 'audio'
    | 'graphics'
    | 'lease'
    | 'redirfilter';
}
