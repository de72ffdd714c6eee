import type { DefinedDevice } from '../../definition/devices.js';
import { explanationsOf } from '../reasons/explanation.js';
import type { Guest } from '../snapshot.js';
import { code } from './words.js';

/** Why libvirt decides so, the controllers that it adds above included; nothing where it decided nothing. */
export function describeReasons(device: DefinedDevice, guest: Guest): string | undefined {
  const [own, ...above] = explanationsOf(device, guest);
  if (!own || device.reasons.length === 0) return undefined;
  const lines = own.reasons.map(reason => `- ${reason}`);
  const further = above.map(({ name, reasons }) => `- ${code(name)}, added by libvirt: ${reasons[0] ?? ''}`);
  return ['**Why**', [...lines, ...further].join('\n')].join('\n\n');
}
