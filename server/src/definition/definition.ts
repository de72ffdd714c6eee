// What libvirt would define from a domain, as plain data.
import type { Machine } from '../machine/machine.js';
import type { Profile } from '../machine/profile.js';
import type { Domain } from '../model/domain.js';
import type {
  DefinedAudio,
  DefinedChannel,
  DefinedConsole,
  DefinedController,
  DefinedDevice,
  DefinedDisk,
  DefinedFilesystem,
  DefinedHostdev,
  DefinedInput,
  DefinedInterface,
  DefinedIommu,
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
  readonly smartcard: readonly DefinedPlain<'smartcard'>[];
  readonly serial: readonly DefinedSerial[];
  readonly parallel: readonly DefinedSerial[];
  readonly console: readonly DefinedConsole[];
  readonly channel: readonly DefinedChannel[];
  readonly input: readonly DefinedInput[];
  readonly tpm: readonly DefinedPlain<'tpm'>[];
  readonly sound: readonly DefinedPlain<'sound'>[];
  readonly video: readonly DefinedVideo[];
  readonly hostdev: readonly DefinedHostdev[];
  readonly redirdev: readonly DefinedPlain<'redirdev'>[];
  readonly hub: readonly DefinedPlain<'hub'>[];
  readonly watchdog: readonly DefinedWatchdog[];
  readonly memballoon: readonly DefinedPlain<'memballoon'>[];
  readonly rng: readonly DefinedPlain<'rng'>[];
  readonly nvram: readonly DefinedPlain<'nvram'>[];
  readonly panic: readonly DefinedPlain<'panic'>[];
  readonly shmem: readonly DefinedPlain<'shmem'>[];
  readonly memory: readonly DefinedPlain<'memory'>[];
  readonly crypto: readonly DefinedPlain<'crypto'>[];
  readonly iommu: readonly DefinedIommu[];
  readonly vsock: readonly DefinedPlain<'vsock'>[];
  readonly pstore: readonly DefinedPlain<'pstore'>[];
  readonly audio: readonly DefinedAudio[];
  readonly graphics: readonly DefinedPlain<'graphics'>[];
  readonly lease: readonly DefinedPlain<'lease'>[];
  readonly redirfilter: readonly DefinedPlain<'redirfilter'>[];
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
