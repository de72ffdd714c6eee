// The devices of a draft as the text states them, before anything is filled in.
import { usb2Companions } from '../machine/usb-controllers.js';
import type { DeviceKind, StatedByKind } from '../model/device-kinds.js';
import type { Stated } from '../model/stated.js';
import { noIndex } from './controller-list.js';
import type { DefinedPlain } from './devices.js';
import type { Drafted, DraftLists } from './draft.js';
import { statedAddress } from './stated-address.js';

export type DraftOf<Kind extends DeviceKind> = DraftLists[Kind][number];

// Spelled out for each kind, since copying common parts would cost more than all else in large domains.
type Drafter<Kind extends DeviceKind> = (stated: StatedByKind[Kind]) => DraftOf<Kind>;

const draftDisk: Drafter<'disk'> = stated => ({
  kind: 'disk',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  device: stated.device?.value || 'disk',
  bus: stated.bus?.value ?? '',
  dev: withoutPrefix(stated.dev?.value ?? ''),
  serial: stated.serial?.value,
});

/** A left-over of Xen's device model that libvirt passes over. */
function withoutPrefix(dev: string): string {
  return dev.startsWith('ioemu:') ? dev.slice('ioemu:'.length) : dev;
}

const draftController: Drafter<'controller'> = stated => {
  const { target } = stated;
  const model = stated.model?.value || undefined;
  return {
    kind: 'controller',
    stated,
    address: statedAddress(stated.address),
    reasons: [],
    type: stated.type?.value ?? 'ide',
    index: stated.index?.value ?? noIndex,
    model,
    ports: stated.ports?.value,
    modelName: unlessNone(stated.modelName),
    target: {
      chassis: target?.chassis?.value,
      chassisNr: target?.chassisNr?.value,
      port: target?.port?.value,
      busNr: target?.busNr?.value,
      index: target?.index?.value,
      hotplug: target?.hotplug?.value,
      node: target?.node?.value,
    },
    masterStartport: masterStartport(stated, model),
    serial: stated.serial?.value,
  };
};

/** A companion without `<master>` shares the ports of its master by its number. */
function masterStartport(stated: StatedByKind['controller'], model: string | undefined): number | undefined {
  if (stated.type?.value !== 'usb') return undefined;
  if (stated.master) return stated.master.startport?.value ?? 0;
  return model !== undefined && Object.hasOwn(usb2Companions, model) ? usb2Companions[model] : undefined;
}

const draftFilesystem: Drafter<'filesystem'> = stated => ({
  kind: 'filesystem',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  driver: stated.driver?.value ?? '',
});

const draftInterface: Drafter<'interface'> = stated => ({
  kind: 'interface',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  type: stated.type?.value ?? 'user',
});

/** `none` is libvirt's own word for what is not written. */
function unlessNone(stated: Stated<string> | undefined): string | undefined {
  return stated?.value === 'none' ? undefined : stated?.value;
}

/** No port yet, neither written nor given. */
export const noPort = -1;

const draftSerial: Drafter<'serial'> = stated => ({
  kind: 'serial',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: unlessNone(stated.target?.model),
  targetType: unlessNone(stated.target?.type),
  port: stated.target?.port?.value ?? noPort,
});

const draftParallel: Drafter<'parallel'> = stated => ({
  kind: 'parallel',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: undefined,
  targetType: undefined,
  port: stated.target?.port?.value ?? noPort,
});

const draftConsole: Drafter<'console'> = stated => ({
  kind: 'console',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: undefined,
  targetType: unlessNone(stated.target?.type) ?? 'serial',
  port: noPort,
  mirrors: undefined,
});

const draftChannel: Drafter<'channel'> = stated => ({
  kind: 'channel',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: undefined,
  targetType: stated.target?.type?.value ?? '',
});

const draftInput: Drafter<'input'> = stated => ({
  kind: 'input',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  type: stated.type?.value ?? '',
  bus: stated.bus?.value,
});

const draftVideo: Drafter<'video'> = stated => ({
  kind: 'video',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  isPrimary: false,
});

const draftHostdev: Drafter<'hostdev'> = stated => ({
  kind: 'hostdev',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  mode: stated.mode?.value ?? 'subsystem',
  type: stated.type?.value ?? '',
});

const draftWatchdog: Drafter<'watchdog'> = stated => ({
  kind: 'watchdog',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  action: stated.action?.value ?? 'reset',
});

const draftIommu: Drafter<'iommu'> = stated => ({
  kind: 'iommu',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: stated.model?.value,
  intremap: stated.intremap?.value,
  eim: stated.eim?.value,
  xtsup: stated.xtsup?.value,
});

const draftAudio: Drafter<'audio'> = stated => ({
  kind: 'audio',
  stated,
  address: statedAddress(stated.address),
  reasons: [],
  model: undefined,
  type: stated.type?.value ?? '',
});

/** Kinds that need nothing beyond model and address, with what tells their devices apart as the model. */
function draftPlain<Kind extends DefinedPlain['kind']>(
  kind: Kind,
  modelOf: (stated: StatedByKind[Kind]) => Stated<string> | undefined,
) {
  return (stated: StatedByKind[Kind]): Drafted<DefinedPlain<Kind>> => {
    const model = modelOf(stated)?.value;
    const device = { kind, stated, address: statedAddress(stated.address), reasons: [], model };
    return device as unknown as Drafted<DefinedPlain<Kind>>;
  };
}

const none = () => undefined;

export const drafters: { readonly [Kind in DeviceKind]: Drafter<Kind> } = {
  disk: draftDisk,
  controller: draftController,
  lease: draftPlain('lease', none),
  filesystem: draftFilesystem,
  interface: draftInterface,
  smartcard: draftPlain('smartcard', stated => stated.mode),
  parallel: draftParallel,
  serial: draftSerial,
  console: draftConsole,
  channel: draftChannel,
  input: draftInput,
  graphics: draftPlain('graphics', stated => stated.type),
  sound: draftPlain('sound', stated => stated.model),
  audio: draftAudio,
  video: draftVideo,
  hostdev: draftHostdev,
  watchdog: draftWatchdog,
  memballoon: draftPlain('memballoon', stated => stated.model),
  rng: draftPlain('rng', stated => stated.model),
  crypto: draftPlain('crypto', stated => stated.model),
  tpm: draftPlain('tpm', stated => stated.model),
  nvram: draftPlain('nvram', none),
  hub: draftPlain('hub', stated => stated.type),
  redirdev: draftPlain('redirdev', stated => stated.bus),
  redirfilter: draftPlain('redirfilter', none),
  panic: draftPlain('panic', stated => stated.model),
  shmem: draftPlain('shmem', stated => stated.model),
  memory: draftPlain('memory', stated => stated.model),
  iommu: draftIommu,
  vsock: draftPlain('vsock', stated => stated.model),
  pstore: draftPlain('pstore', stated => stated.backend),
};
