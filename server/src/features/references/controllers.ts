// Controllers are named by type and index. Addresses name them by index alone; the type follows from the address and the device.

import { devicesOf } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest } from '../snapshot.js';
import type { Occurrence } from './occurrence.js';
import { valueKey } from './value-key.js';

export function controllerOccurrences({ definition }: Guest): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const device of devicesOf(definition)) {
    const { stated } = device;
    const own = stated && declared(device, stated.element);
    if (own) found.push(own);
    const other = stated?.address && meant(device, stated.address.element);
    if (other) found.push(other);
  }
  return found;
}

function declared(device: DefinedDevice, element: XmlElement): Occurrence | undefined {
  if (device.kind !== 'controller' || !('type' in device)) return undefined;
  return named(String(device.type), element, 'index', 'decimal', true);
}

function meant(device: DefinedDevice, address: XmlElement): Occurrence | undefined {
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
      return undefined;
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
): Occurrence | undefined {
  const attribute = element.attribute(name);
  const index = attribute && valueKey(attribute.value, notation);
  const span = attribute?.valueSpan;
  return index === undefined || !span
    ? undefined
    : { kind: 'controller', key: `${type}:${index}`, span, notation, isDeclaration };
}
