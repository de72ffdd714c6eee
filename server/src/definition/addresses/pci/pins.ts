// What 440FX and Q35 machines have at fixed places on bus 0, in the order in which libvirt sees to it.
import type { PinnedSlot } from '../../../machine/pinned-slots.js';
import { formatPciAddress } from '../../../model/pci-address.js';
import type { DraftController } from '../../controller-list.js';
import type { Reason } from '../../reason.js';
import { reserved } from './clash.js';
import { isFault } from './fault.js';
import type { Pass } from './pass.js';
import { pciReason } from './pci-rules.js';
import { addressOf, holdsPin, isAt, piix3Functions, pinsOn } from './pins-of.js';
import { placeAt, placeNext, settle } from './place.js';
import { claim } from './reserve.js';
import type { DraftDevice } from './seeker.js';

export function placePins(pass: Pass): void {
  const pins = pinsOn(pass.draft.machine);
  if (!pins.length || !pass.table.buses.length) return;
  for (const controller of pass.draft.devices.controller) pinController(controller, pins, pass);
  for (const pin of pins.filter(({ manner }) => manner === 'always')) claimForChipset(pin, pass);
  for (const pin of pins.filter(({ holder }) => holder.kind === 'video')) pinPrimaryVideo(pin, pass);
  for (const pin of pins.filter(({ holder }) => holder.kind === 'sound')) pinSound(pin, pass);
}

function pinController(controller: DraftController, pins: readonly PinnedSlot[], pass: Pass): void {
  const own = pins.filter(pin => holdsPin(controller, pin));
  for (const pin of own.filter(({ manner }) => manner === 'insists')) insist(controller, pin, pass);
  // A bare <address type='pci'/> asks for an ordinary place.
  if (controller.address || controller.stated?.address) return;
  const free = own.find(pin => pin.manner === 'prefers' && isSlotEmpty(pin, pass));
  if (free) pinAt(controller, free, pass);
}

function insist(controller: DraftController, pin: PinnedSlot, pass: Pass): void {
  const seeker = pass.seekers.of(controller);
  // Only a PCI address can be a wrong one: any other is replaced without a word.
  if (controller.address?.type !== 'pci') settle(seeker, addressOf(pin), pinReason(pin));
  const { address } = controller;
  if (address?.type !== 'pci') return;
  if (!isAt(address, pin)) {
    pass.complaints.say(`${pin.name}-address`, controller, { wanted: formatPciAddress(addressOf(pin)) });
  } else if (piix3Functions.includes(pin)) {
    const claimed = claim(address, seeker, pass);
    if (isFault(claimed)) pass.complaints.about(seeker, claimed, address);
  }
}

function claimForChipset(pin: PinnedSlot, { table, complaints }: Pass): void {
  const bus0 = table.buses[0];
  const occupant = bus0?.occupantAt(pin.slot, pin.function);
  if (!occupant) bus0?.occupy(pin.slot, pin.function, pin, false);
  else if ('device' in occupant && occupant.device) complaints.intrusion(reserved(occupant.device, pin));
}

function pinPrimaryVideo(pin: PinnedSlot, pass: Pass): void {
  const [primary] = pass.draft.devices.video;
  if (!primary || !pass.seekers.isOpen(primary)) return;
  const seeker = pass.seekers.of(primary);
  if (!seeker.kind) return;
  if (isSlotEmpty(pin, pass)) pinAt(primary, pin, pass);
  else placeNext(seeker, pass);
}

function pinSound(pin: PinnedSlot, pass: Pass): void {
  const { holder } = pin;
  if (holder.kind !== 'sound' || !isSlotEmpty(pin, pass)) return;
  const sound = pass.draft.devices.sound.find(each => each.model === holder.model && pass.seekers.isOpen(each));
  if (sound) pinAt(sound, pin, pass);
}

function pinAt(device: DraftDevice, pin: PinnedSlot, pass: Pass): void {
  const address = addressOf(pin);
  const isUsb2Set = pin.name === 'ich9-usb';
  placeAt(isUsb2Set ? { ...address, multifunction: 'on' } : address, pass.seekers.of(device), pass, pinReason(pin));
}

function isSlotEmpty({ slot }: PinnedSlot, { table }: Pass): boolean {
  return table.buses[0]?.isSlotEmpty(slot) ?? false;
}

function pinReason(pin: PinnedSlot): Reason {
  return pciReason(pin.name, [], pin.because);
}
