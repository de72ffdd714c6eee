import { type Definition, devicesOf } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';

/** The first device of a definition that is meant. */
export function definedDevice(
  definition: Definition,
  isMeant: (device: DefinedDevice) => boolean,
): DefinedDevice | undefined {
  for (const device of devicesOf(definition)) if (isMeant(device)) return device;
  return undefined;
}
