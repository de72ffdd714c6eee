// The devices of a draft as the text states them, before anything is filled in.
import { usb2Companions } from '../machine/usb-controllers.js';
import type { DeviceKind, StatedByKind } from '../model/device-kinds.js';
import type { Stated } from '../model/stated.js';
import { noIndex } from './controller-list.js';
import type { DefinedPlain } from './devices.js';
import type { Drafted, DraftLists } from './draft.js';
import { statedAddress } from './stated-address.js';

export type DraftOf<Kind extends DeviceKind> = DraftLists[Kind][number];

type Drafter<Kind extends DeviceKind> = (stated: StatedByKind[Kind]) => DraftOf<Kind>;

/** What every kind starts with. */
function common<Stated extends StatedByKind[DeviceKind]>(stated: Stated) {
  return { stated, address: statedAddress(stated.address), reasons: [] };
}

const draftDisk: Drafter<'disk'> = stated => ({
  ...common(stated),
  kind: 'disk',
  model: stated.model?.value,
  device: stated.device?.value || 'disk',
  bus: stated.bus?.value ?? '',
  dev: (stated.dev?.value ?? '').replace(/^ioemu:/, ''),
  serial: stated.serial?.value,
});

const draftController: Drafter<'controller'> = stated => {
  const { target } = stated;
  const model = stated.model?.value || undefined;
  return {
    ...common(stated),
    kind: 'controller',
    type: stated.type?.value ?? 'ide',
    index: stated.index?.value ?? noIndex,
    model,
    ports: stated.ports?.value,
    modelName: stated.modelName?.value,
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
  ...common(stated),
  kind: 'filesystem',
  model: stated.model?.value,
  driver: stated.driver?.value ?? '',
});

const draftInterface: Drafter<'interface'> = stated => ({
  ...common(stated),
  kind: 'interface',
  model: stated.model?.value,
  type: stated.type?.value ?? 'user',
});

/** No port yet, neither written nor given. */
export const noPort = -1;

const draftSerial: Drafter<'serial'> = stated => ({
  ...common(stated),
  kind: 'serial',
  model: stated.target?.model?.value,
  targetType: stated.target?.type?.value,
  port: stated.target?.port?.value ?? noPort,
});

const draftParallel: Drafter<'parallel'> = stated => ({
  ...common(stated),
  kind: 'parallel',
  model: undefined,
  targetType: undefined,
  port: stated.target?.port?.value ?? noPort,
});

const draftConsole: Drafter<'console'> = stated => ({
  ...common(stated),
  kind: 'console',
  model: undefined,
  targetType: stated.target?.type?.value ?? 'serial',
  port: noPort,
  mirrors: undefined,
});

const draftChannel: Drafter<'channel'> = stated => ({
  ...common(stated),
  kind: 'channel',
  model: undefined,
  targetType: stated.target?.type?.value ?? '',
});

const draftInput: Drafter<'input'> = stated => ({
  ...common(stated),
  kind: 'input',
  model: stated.model?.value,
  type: stated.type?.value ?? '',
  bus: stated.bus?.value,
});

const draftVideo: Drafter<'video'> = stated => ({
  ...common(stated),
  kind: 'video',
  model: stated.model?.value,
  isPrimary: false,
});

const draftHostdev: Drafter<'hostdev'> = stated => ({
  ...common(stated),
  kind: 'hostdev',
  model: stated.model?.value,
  mode: stated.mode?.value ?? 'subsystem',
  type: stated.type?.value ?? '',
});

const draftWatchdog: Drafter<'watchdog'> = stated => ({
  ...common(stated),
  kind: 'watchdog',
  model: stated.model?.value,
  action: stated.action?.value ?? 'reset',
});

const draftIommu: Drafter<'iommu'> = stated => ({
  ...common(stated),
  kind: 'iommu',
  model: stated.model?.value,
  intremap: stated.intremap?.value,
  eim: stated.eim?.value,
  xtsup: stated.xtsup?.value,
});

const draftAudio: Drafter<'audio'> = stated => ({
  ...common(stated),
  kind: 'audio',
  model: undefined,
  type: stated.type?.value ?? '',
});

/** Kinds that need nothing beyond model and address, with what tells their devices apart as the model. */
function draftPlain<Kind extends DefinedPlain['kind']>(
  kind: Kind,
  modelOf: (stated: StatedByKind[Kind]) => Stated<string> | undefined,
) {
  return (stated: StatedByKind[Kind]): Drafted<DefinedPlain<Kind>> => {
    const device = { ...common(stated), kind, model: modelOf(stated)?.value };
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
