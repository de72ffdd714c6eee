// Virtio channels and consoles bring exactly the controller along that they name, or the first.
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { addController, indexesOf } from './missing-controllers.js';

export function addVirtioSerialControllers(draft: Draft): void {
  const { channel, console } = draft.devices;
  const taken = indexesOf(draft, 'virtio-serial');
  for (const device of [...channel, ...console]) {
    if (device.targetType !== 'virtio') continue;
    const index = controllerOf(device);
    if (taken.has(index)) continue;
    taken.add(index);
    addController(draft, index, { type: 'virtio-serial', model: undefined, because: device });
  }
}

function controllerOf({ address }: DraftOf<'channel'> | DraftOf<'console'>): number {
  return address?.type === 'virtio-serial' ? address.controller : 0;
}
