// The smallest edits after which the text itself states what libvirt would decide about places.

import { devicesOf } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { TextEdit } from '../../text/edit.js';
import { isForeseen } from '../hover/foreseen.js';
import type { Guest, Snapshot } from '../snapshot.js';
import { addedEdits } from './added-edits.js';
import { addressEdits } from './address-edits.js';

/** Whether libvirt's decisions can be told and written down: it takes the domain, and all of them are known. */
export function canBeAssigned(guest: Guest | undefined): guest is Guest {
  return guest !== undefined && isForeseen(guest) && guest.definition.refusals.length === 0;
}

/** Every address, and with them the devices and controllers that libvirt adds and that have a place. */
export function assignAll({ document }: Snapshot, { definition }: Guest): readonly TextEdit[] {
  const addresses = Array.from(devicesOf(definition)).flatMap(device => addressEdits(device, document));
  return [...addresses, ...addedEdits(definition, document, hasPlace)];
}

/** The controllers that libvirt adds; devices keep their freedom. */
export function writeControllers({ document }: Snapshot, { definition }: Guest): readonly TextEdit[] {
  return addedEdits(definition, document, isController);
}

/** One device's address, with the PCI controllers that it needs to mean the same. */
export function assignOne(device: DefinedDevice, { document }: Snapshot, guest: Guest): readonly TextEdit[] {
  const edits = addressEdits(device, document);
  const needsControllers = guest.topology.above(device).some(({ stated, address }) => !stated && address);
  if (!edits.length || !needsControllers) return edits;
  return [...edits, ...addedEdits(guest.definition, document, isPciController)];
}

function hasPlace(device: DefinedDevice): boolean {
  return device.address !== undefined || isController(device);
}

export function isController({ kind }: DefinedDevice): boolean {
  return kind === 'controller';
}

function isPciController(device: DefinedDevice): boolean {
  return isController(device) && 'type' in device && device.type === 'pci';
}
