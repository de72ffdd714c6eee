// Reading: all devices of a kind in document order, then those of the next kind. Disks and controllers are sorted in
// while they are read, and a SCSI host device brings its controllers along at once.
import { readsDeviceKind } from '../../machine/newer-device-kinds.js';
import { type DeviceKind, readingOrder, type StatedByKind } from '../../model/device-kinds.js';
import { placeController } from '../controller-list.js';
import type { Draft } from '../draft.js';
import { type DraftOf, drafters, noPort } from '../draft-devices.js';
import { grouped } from '../grouped.js';
import { addScsiHostdevControllers, scsiControllerOf } from '../implied-controllers/scsi-hostdev.js';
import { indexOfTargetName } from '../target-name.js';

export function readDevices(draft: Draft): void {
  const statedByKind = grouped(draft.stated.devices, stated => stated.kind);
  for (const kind of readingOrder) {
    if (!readsDeviceKind(kind, draft.profile)) continue;
    readKind(draft, kind, (statedByKind.get(kind) ?? []) as never);
  }
}

function readKind<Kind extends DeviceKind>(draft: Draft, kind: Kind, stated: readonly StatedByKind[Kind][]): void {
  const devices: DraftOf<Kind>[] = stated.map(drafters[kind]);
  const special = listers[kind];
  if (special) special(draft, devices);
  else (draft.devices[kind] as DraftOf<Kind>[]).push(...devices);
}

const listers: { readonly [Kind in DeviceKind]?: (draft: Draft, devices: readonly DraftOf<Kind>[]) => void } = {
  disk: listDisks,
  controller: (draft, controllers) => {
    for (const controller of controllers) placeController(draft.devices.controller, controller);
  },
  parallel: listParallels,
  console: (draft, consoles) => {
    for (const [port, each] of consoles.entries()) draft.devices.console.push({ ...each, port });
  },
  video: listVideos,
  hostdev: listHostdevs,
};

/** By bus as it is written, in the order in which the buses first occur; within one by the name's index. */
function listDisks(draft: Draft, disks: readonly DraftOf<'disk'>[]): void {
  const ranked = disks.map(disk => ({ disk, rank: indexOfTargetName(disk.dev) ?? -1 }));
  for (const ofBus of grouped(ranked, ({ disk }) => disk.bus).values()) {
    ofBus.sort((a, b) => a.rank - b.rank);
    draft.devices.disk.push(...ofBus.map(({ disk }) => disk));
  }
}

/** A missing port is the one after the highest so far; repeats are allowed. */
function listParallels(draft: Draft, parallels: readonly DraftOf<'parallel'>[]): void {
  let highest = noPort;
  for (const parallel of parallels) {
    if (parallel.port === noPort) parallel.port = highest + 1;
    highest = Math.max(highest, parallel.port);
    draft.devices.parallel.push(parallel);
  }
}

/** The primary one goes to the front, wherever it is written. */
function listVideos(draft: Draft, videos: readonly DraftOf<'video'>[]): void {
  const list = draft.devices.video;
  for (const video of videos) {
    if (video.stated?.primary?.value === 'yes') list.unshift(video);
    else list.push(video);
  }
}

/** The controllers are looked for after every host device, which comes to the same as once a new highest is read. */
function listHostdevs(draft: Draft, hostdevs: readonly DraftOf<'hostdev'>[]): void {
  let highest = -1;
  for (const hostdev of hostdevs) {
    draft.devices.hostdev.push(hostdev);
    if (hostdev.type !== 'scsi' || scsiControllerOf(hostdev) <= highest) continue;
    highest = scsiControllerOf(hostdev);
    addScsiHostdevControllers(draft);
  }
}
