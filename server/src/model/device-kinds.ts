// The device kinds of libvirt, in the order in which it reads them, and how each is read.
import type { XmlElement } from '../xml/tree.js';
import {
  characterDeviceFields,
  type StatedChannel,
  type StatedConsole,
  type StatedParallel,
  type StatedSerial,
} from './character-device.js';
import { controllerFields, type StatedController } from './controller.js';
import { diskFields, type StatedDisk } from './disk.js';
import type { ModelError } from './errors.js';
import { filesystemFields, type StatedFilesystem } from './filesystem.js';
import { hostdevFields, type StatedHostdev } from './hostdev.js';
import { inputFields, type StatedInput } from './input.js';
import { interfaceFields, type StatedInterface } from './interface.js';
import { iommuFields, type StatedIommu } from './iommu.js';
import { memoryFields, type StatedMemory } from './memory-device.js';
import * as plain from './plain-device.js';
import { readAddress } from './read-address.js';
import { type StatedTpm, tpmFields } from './tpm.js';
import { type StatedVideo, videoFields } from './video.js';
import { type StatedWatchdog, watchdogFields } from './watchdog.js';

export interface StatedByKind {
  readonly disk: StatedDisk;
  readonly controller: StatedController;
  readonly lease: plain.StatedBare;
  readonly filesystem: StatedFilesystem;
  readonly interface: StatedInterface;
  readonly smartcard: plain.StatedSmartcard;
  readonly parallel: StatedParallel;
  readonly serial: StatedSerial;
  readonly console: StatedConsole;
  readonly channel: StatedChannel;
  readonly input: StatedInput;
  readonly graphics: plain.StatedTyped;
  readonly sound: plain.StatedModelled;
  readonly audio: plain.StatedAudio;
  readonly video: StatedVideo;
  readonly hostdev: StatedHostdev;
  readonly watchdog: StatedWatchdog;
  readonly memballoon: plain.StatedModelled;
  readonly rng: plain.StatedModelled;
  readonly crypto: plain.StatedCrypto;
  readonly tpm: StatedTpm;
  readonly nvram: plain.StatedBare;
  readonly hub: plain.StatedTyped;
  readonly redirdev: plain.StatedRedirdev;
  readonly redirfilter: plain.StatedBare;
  readonly panic: plain.StatedModelled;
  readonly shmem: plain.StatedShmem;
  readonly memory: StatedMemory;
  readonly iommu: StatedIommu;
  readonly vsock: plain.StatedModelled;
  readonly pstore: plain.StatedPstore;
}

export type DeviceKind = keyof StatedByKind;

type Reader = (element: XmlElement, errors: ModelError[], start: object) => object;
type Readers = { readonly [Kind in DeviceKind]: Reader };

const readers: Readers = {
  disk: diskFields,
  controller: controllerFields,
  lease: plain.bareFields,
  filesystem: filesystemFields,
  interface: interfaceFields,
  smartcard: plain.smartcardFields,
  parallel: characterDeviceFields,
  serial: characterDeviceFields,
  console: characterDeviceFields,
  channel: characterDeviceFields,
  input: inputFields,
  graphics: plain.typedFields,
  sound: plain.modelledFields,
  audio: plain.audioFields,
  video: videoFields,
  hostdev: hostdevFields,
  watchdog: watchdogFields,
  memballoon: plain.modelledFields,
  rng: plain.modelledFields,
  crypto: plain.cryptoFields,
  tpm: tpmFields,
  nvram: plain.bareFields,
  hub: plain.typedFields,
  redirdev: plain.redirdevFields,
  redirfilter: plain.bareFields,
  panic: plain.modelledFields,
  shmem: plain.shmemFields,
  memory: memoryFields,
  iommu: iommuFields,
  vsock: plain.modelledFields,
  pstore: plain.pstoreFields,
};

/** libvirt's reading order: all devices of a kind, then those of the next. */
export const readingOrder = Object.keys(readers) as readonly DeviceKind[];

export function isDeviceKind(name: string): name is DeviceKind {
  return Object.hasOwn(readers, name);
}

/** A device of a kind that libvirt knows, as its element states it. */
export function readDevice(element: XmlElement, kind: DeviceKind, errors: ModelError[]): StatedByKind[DeviceKind] {
  const address = isPlaced(element, kind) ? readAddress(element, errors) : undefined;
  const device = { kind, element, span: element.nameSpan, address };
  return readers[kind](element, errors, device) as unknown as StatedByKind[DeviceKind];
}

/** Kinds that have no place in the guest: an <address> in them is not even looked at. */
const unplaced: ReadonlySet<DeviceKind> = new Set(['graphics', 'audio', 'lease', 'redirfilter']);

/** Of a balloon and a USB controller that are switched off libvirt reads nothing else. */
function isPlaced(element: XmlElement, kind: DeviceKind): boolean {
  if (unplaced.has(kind)) return false;
  const isUsb = kind === 'controller' && element.attribute('type')?.value === 'usb';
  const isOff = element.attribute('model')?.value === 'none';
  return !(isOff && (kind === 'memballoon' || isUsb));
}
