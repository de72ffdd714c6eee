// Controllers are named by type and index. Addresses name them by index alone; the type follows from the address and the device.

import { devicesOf } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest } from '../snapshot.js';
import type { Occurrence } from './occurrence.js';
import { valueKey } from './value-key.js';

export function controllerOccurrences({ definition }: Guest): readonly Occurrence[] {
  return Array.from(devicesOf(definition)).flatMap(device => {
    const { stated } = device;
    if (!stated) return [];
    const address = stated.address?.element;
    return [...declared(device, stated.element), ...(address ? meant(device, address) : [])];
  });
}

function declared(device: DefinedDevice, element: XmlElement): Occurrence[] {
  if (device.kind !== 'controller' || !('type' in device)) return [];
  return named(String(device.type), element, 'index', 'decimal', true);
}

function meant(device: DefinedDevice, address: XmlElement): Occurrence[] {
  const type = device.address?.type;
  switch (type) {
    case 'pci':
      return named('pci', address, 'bus', 'c-number');
    case 'usb':
      return named('usb', address, 'bus', 'decimal');
    case 'drive':
      return named(driveBus(device), address, 'controller', 'decimal');
    case 'virtio-serial':
    case 'ccid':
      return named(type, address, 'controller', 'decimal');
    default:
      return [];
  }
}

/** Disks say which; what else has a drive address is on a SCSI controller. */
function driveBus(device: DefinedDevice): string {
  return 'bus' in device ? String(device.bus) : 'scsi';
}

function named(
  type: string,
  element: XmlElement,
  name: string,
  notation: 'decimal' | 'c-number',
  isDeclaration = false,
): Occurrence[] {
  const attribute = element.attribute(name);
  const index = attribute && valueKey(attribute.value, notation);
  if (index === undefined || !attribute?.valueSpan) return [];
  return [{ kind: 'controller', key: `${type}:${index}`, span: attribute.valueSpan, notation, isDeclaration }];
}
