// Default models of devices that are not controllers.
import {
  defaultInterfaceModel,
  defaultPanicModel,
  defaultTpmModel,
  defaultVideoModel,
  knownInterfaceModel,
} from '../../machine/default-models.js';
import type { MachineFact } from '../../machine/machine-facts.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft, Drafted } from '../draft.js';
import { refuse } from '../refuse.js';

export function fillInterfaces(draft: Draft): void {
  const { machine, profile } = draft;
  for (const card of draft.devices.interface) {
    if (card.model && card.model !== 'unknown') card.model = knownInterfaceModel(card.model) ?? card.model;
    else if (card.type === 'hostdev') card.model = undefined;
    else takeDefault(card, defaultInterfaceModel(card.type, machine, profile));
  }
}

export function fillVideos(draft: Draft): void {
  const { machine, profile } = draft;
  for (const [place, video] of draft.devices.video.entries()) {
    video.isPrimary = place === 0;
    if (video.model === 'none') video.address = undefined;
    if (!video.model || video.model === 'default') takeDefault(video, defaultVideoModel(machine, profile));
  }
}

/** A balloon that is switched off has no place, whatever is written. */
export function fillMemballoons(draft: Draft): void {
  for (const balloon of draft.devices.memballoon) {
    if (balloon.model === 'none') balloon.address = undefined;
  }
}

export function fillPanics(draft: Draft): void {
  const { machine, profile } = draft;
  for (const panic of draft.devices.panic) {
    if (panic.model && panic.model !== 'default') continue;
    takeDefault(panic, defaultPanicModel(machine, profile));
    if (!panic.model) refuse(draft, 'panic-model-machine', panic, { values: { machine: machine.name } });
  }
}

export function fillTpms(draft: Draft): void {
  const { machine, profile } = draft;
  for (const tpm of draft.devices.tpm) {
    if (!tpm.model || tpm.model === 'default') takeDefault(tpm, defaultTpmModel(machine, profile));
  }
}

export function fillVsocks(draft: Draft): void {
  for (const vsock of draft.devices.vsock) {
    if (!vsock.model || vsock.model === 'default')
      takeDefault(vsock, { value: 'virtio', because: 'There is no other.' });
  }
}

export function fillRedirdevs(draft: Draft): void {
  for (const redirdev of draft.devices.redirdev) redirdev.model ??= 'usb';
}

function takeDefault(device: Drafted<DefinedDevice>, fact: MachineFact<string> | undefined): void {
  device.model = fact?.value;
  if (fact) device.reasons.push({ rule: 'default-model', because: [], fact: fact.because });
}
