import type { DefinedDevice } from '../../definition/devices.js';
import { isController } from '../evidence/controllers.js';

/** A device as its tag begins: `<interface>`, `<controller type='pci' index='2'>`. */
export function tagOf(device: DefinedDevice): string {
  return isController(device) ? `<controller type='${device.type}' index='${device.index}'>` : `<${device.kind}>`;
}

/** The same with the model, which is what decides: `<interface> (rtl8139)`. */
export function tagWithModel(device: DefinedDevice): string {
  return device.model && !isController(device) ? `<${device.kind}> (${device.model})` : tagOf(device);
}
