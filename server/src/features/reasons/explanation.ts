// Why a device is where it is, up to the root: with the device go the controllers that libvirt adds above it.
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { addressLabel } from '../address-label.js';
import { controllerOf } from '../hover/controller-of.js';
import { definedName } from '../hover/defined-name.js';
import type { Guest } from '../snapshot.js';
import { deviceReasons } from './device-reasons.js';

export interface Explanation {
  readonly name: string;
  /** As short as it can be told; `undefined` for a device that has none. */
  readonly address: string | undefined;
  readonly isAdded: boolean;
  /** Sentences of Markdown. */
  readonly reasons: readonly string[];
}

/** The device first, then each controller that is there by libvirt's decision, upwards. */
export function explanationsOf(device: DefinedDevice, guest: Guest): readonly Explanation[] {
  return [device, ...addedAbove(device, guest)].map(explanationOf);
}

/** The controllers above a device that are there by libvirt's decision, the nearest first; the root is not one. */
export function addedAbove(device: DefinedDevice, guest: Guest): readonly DefinedController[] {
  return controllersAbove(device, guest).filter(({ stated, address }) => !stated && address);
}

function explanationOf(device: DefinedDevice): Explanation {
  return {
    name: definedName(device),
    address: device.address && addressLabel(device.address),
    isAdded: !device.stated,
    reasons: deviceReasons(device),
  };
}

function controllersAbove(device: DefinedDevice, guest: Guest): readonly DefinedController[] {
  const { address } = device;
  if (!address || address.type === 'pci') return guest.topology.above(device);
  const controller = controllerOf(address, device, guest);
  return controller ? [controller, ...guest.topology.above(controller)] : [];
}
