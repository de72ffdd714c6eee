import type { DefinedDevice } from '../../definition/devices.js';
import type { DeviceKind, StatedByKind } from '../../model/device-kinds.js';
import { deviceName } from '../device-names.js';

/** The name of a device, also of one that libvirt adds. */
export function definedName(device: DefinedDevice): string {
  const { stated, kind, model } = device;
  // A stated device is always one of the kinds that the model reads.
  if (stated) return deviceName(stated as StatedByKind[DeviceKind]);
  const index = 'index' in device ? device.index : undefined;
  const type = 'type' in device && device.type !== 'pci' ? device.type : undefined;
  return [kind, type, model, index].filter(word => word !== undefined).join(' ');
}
