import type { DefinedAddress } from '../../definition/defined-address.js';
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import type { Guest } from '../snapshot.js';

/** The controller that an address is counted from; of a PCI address the bus is told otherwise. */
export function controllerOf(
  address: DefinedAddress,
  device: DefinedDevice,
  guest: Guest,
): DefinedController | undefined {
  const counted = countedFrom(address, device);
  return (
    counted &&
    guest.definition.devices.controller.find(({ type, index }) => {
      return type === counted.type && index === counted.index;
    })
  );
}

/** The type and number of that controller. */
export function countedFrom(
  address: DefinedAddress,
  device: DefinedDevice,
): { type: string; index: number } | undefined {
  switch (address.type) {
    case 'drive':
      return { type: 'bus' in device ? String(device.bus) : 'scsi', index: address.controller };
    case 'virtio-serial':
    case 'ccid':
      return { type: address.type, index: address.controller };
    case 'usb':
      return { type: 'usb', index: address.bus };
    default:
      return undefined;
  }
}
