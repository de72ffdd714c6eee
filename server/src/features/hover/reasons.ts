import type { DefinedDevice } from '../../definition/devices.js';
import { deviceReasons, firstReason } from '../reasons/device-reasons.js';
import { addedAbove } from '../reasons/explanation.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { code } from './words.js';

/** Why libvirt decides so, the controllers that it adds above included; nothing where it decided nothing. */
export function describeReasons(device: DefinedDevice, guest: Guest): string | undefined {
  if (device.reasons.length === 0) return undefined;
  const lines = deviceReasons(device).map(reason => `- ${reason}`);
  const further = addedAbove(device, guest).map(controller => {
    return `- ${code(definedName(controller))}, added by libvirt: ${firstReason(controller) ?? ''}`;
  });
  return ['**Why**', [...lines, ...further].join('\n')].join('\n\n');
}
