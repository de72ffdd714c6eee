// What libvirt would define from a domain, as plain data.
import type { Machine } from '../machine/machine.js';
import type { Profile } from '../machine/profile.js';
import type { Domain } from '../model/domain.js';
import type {
  DefinedChannel,
  DefinedConsole,
  DefinedController,
  DefinedDevice,
  DefinedDisk,
  DefinedFilesystem,
  DefinedHostdev,
  DefinedInput,
  DefinedInterface,
  DefinedPlain,
  DefinedSerial,
  DefinedVideo,
  DefinedWatchdog,
} from './devices.js';
import type { Refusal } from './refusal.js';

export interface Definition {
  readonly stated: Domain;
  readonly profile: Profile;
  readonly machine: Machine;
  readonly devices: DeviceLists;
  /** Everything libvirt would refuse, as far as this project knows; libvirt itself stops at the first. */
  readonly refusals: readonly Refusal[];
  /** False when something in the text keeps libvirt's decisions from being foreseen: addresses are then a guess. */
  readonly isCertain: boolean;
}

/** Each list in libvirt's own order, which is also the order of `virsh dumpxml` within a kind. */
export interface DeviceLists {
  readonly disk: readonly DefinedDisk[];
  readonly controller: readonly DefinedController[];
  readonly filesystem: readonly DefinedFilesystem[];
  readonly interface: readonly DefinedInterface[];
  readonly smartcard: readonly DefinedPlain[];
  readonly serial: readonly DefinedSerial[];
  readonly parallel: readonly DefinedSerial[];
  readonly console: readonly DefinedConsole[];
  readonly channel: readonly DefinedChannel[];
  readonly input: readonly DefinedInput[];
  readonly tpm: readonly DefinedPlain[];
  readonly sound: readonly DefinedPlain[];
  readonly video: readonly DefinedVideo[];
  readonly hostdev: readonly DefinedHostdev[];
  readonly redirdev: readonly DefinedPlain[];
  readonly hub: readonly DefinedPlain[];
  readonly watchdog: readonly DefinedWatchdog[];
  readonly memballoon: readonly DefinedPlain[];
  readonly rng: readonly DefinedPlain[];
  readonly nvram: readonly DefinedPlain[];
  readonly panic: readonly DefinedPlain[];
  readonly shmem: readonly DefinedPlain[];
  readonly memory: readonly DefinedPlain[];
  readonly crypto: readonly DefinedPlain[];
  readonly iommu: readonly DefinedPlain[];
  readonly vsock: readonly DefinedPlain[];
  readonly pstore: readonly DefinedPlain[];
  readonly audio: readonly DefinedPlain[];
  readonly graphics: readonly DefinedPlain[];
  readonly lease: readonly DefinedPlain[];
  readonly redirfilter: readonly DefinedPlain[];
}

/** libvirt's device order: that in which it walks devices to fill in, number and check them. */
export const deviceOrder = [
  'disk',
  'interface',
  'sound',
  'hostdev',
  'video',
  'controller',
  'smartcard',
  'serial',
  'parallel',
  'channel',
  'console',
  'input',
  'filesystem',
  'watchdog',
  'memballoon',
  'rng',
  'nvram',
  'hub',
  'shmem',
  'tpm',
  'panic',
  'memory',
  'redirdev',
  'iommu',
  'vsock',
  'crypto',
  'pstore',
] as const satisfies readonly (keyof DeviceLists)[];

/** All devices that can have an address, in libvirt's device order. */
export function* devicesOf(definition: { readonly devices: DeviceLists }): Iterable<DefinedDevice> {
  for (const kind of deviceOrder) yield* definition.devices[kind];
}
