// The members of an ICH9 USB 2 set share a slot, each at a function of its own.
import type { DraftController } from '../../controller-list.js';
import type { Pass } from './pass.js';
import { pciReason } from './pci-rules.js';
import { placeAt, placeNext } from './place.js';

const functionByModel: Readonly<Record<string, number>> = {
  'ich9-ehci1': 7,
  'ich9-uhci1': 0,
  'ich9-uhci2': 1,
  'ich9-uhci3': 2,
};

export function isUsb2({ type, model }: DraftController): boolean {
  return type === 'usb' && Object.hasOwn(functionByModel, model ?? '');
}

/** Joins the slot of the first member of the set that has a place; without one the member finds a slot of its own. */
export function placeUsb2(controller: DraftController, pass: Pass): void {
  const fn = functionByModel[controller.model ?? ''] ?? 0;
  const seeker = pass.seekers.of(controller);
  const sibling = placedSibling(controller, pass);
  // Where the sibling cannot stay the set will have to move, and this member with it.
  if (sibling && pass.complaints.hasFailed(sibling)) return;
  const address = sibling?.address;
  if (address?.type === 'pci') {
    const { domain, bus, slot } = address;
    placeAt({ domain, bus, slot, function: fn }, seeker, pass, pciReason('usb2-companion', sibling ? [sibling] : []));
  } else placeNext(seeker, pass, fn);
  announceSet(controller, fn);
}

/** At function 0 the set announces its further functions, even if it has none. */
function announceSet(controller: DraftController, fn: number): void {
  const { address } = controller;
  if (fn === 0 && address?.type === 'pci') controller.address = { ...address, multifunction: 'on' };
}

function placedSibling({ index }: DraftController, { draft }: Pass): DraftController | undefined {
  return draft.devices.controller.find(each => isUsb2(each) && each.index === index && each.address?.type === 'pci');
}
