// The two numbers by which s390x tells PCI functions apart; slots mean nothing to the guest there.
import { holdsIn } from '../../../machine/lifetime.js';
import { pciChanges } from '../../../machine/pci-changes.js';
import { pinnedSlots } from '../../../machine/pinned-slots.js';
import type { StatedZpci } from '../../../model/address.js';
import { deviceOrder } from '../../definition.js';
import type { Draft } from '../../draft.js';
import type { Complaints } from './complaints.js';
import { pciReason } from './pci-rules.js';
import { type DraftDevice, isPciController } from './seeker.js';

const lowest = { uid: 1, fid: 0 } as const;
const highestUid = 0xffff;

type NumberName = keyof typeof lowest;

export function assignZpci(draft: Draft, complaints: Complaints): void {
  const { family } = draft.machine;
  const devices = deviceOrder.flatMap(kind => draft.devices[kind] as readonly DraftDevice[]);
  if (family !== 's390-ccw' && family !== 's390-other') refuseNumbers(devices, complaints);
  else {
    devices.filter(isCharacterDevice).forEach(keepNumbers);
    numberAll(devices.filter(takesNumbers(draft)), complaints);
  }
}

function refuseNumbers(devices: readonly DraftDevice[], complaints: Complaints): void {
  for (const device of devices) {
    if (zpciOf(device) && !isReplaced(device)) complaints.say('zpci-not-supported', device);
  }
}

/**
 * Numbers beside an address that is left open are lost where the chipset or a USB 2 set has a place for the device, and
 * all that is written about the place of a device that is switched off.
 */
function isReplaced({ model, reasons }: DraftDevice): boolean {
  if (model === 'none') return true;
  return reasons.some(({ rule }) => rule === 'usb2-companion' || pinnedSlots.some(({ name }) => name === rule));
}

function isCharacterDevice({ kind }: DraftDevice): boolean {
  return kind === 'serial' || kind === 'parallel' || kind === 'console' || kind === 'channel';
}

/** What a character device states is kept, unseen by the numbering of the others. */
function keepNumbers(device: DraftDevice): void {
  const stated = zpciOf(device);
  if (!stated || device.address?.type !== 'pci') return;
  device.address = { ...device.address, zpci: { uid: stated.uid?.value ?? 0, fid: stated.fid?.value ?? 0 } };
}

/** Character devices get none, and before 11.3 neither do bridges that libvirt adds. */
function takesNumbers({ profile }: Draft): (device: DraftDevice) => boolean {
  const withoutAddedBridges = !holdsIn(pciChanges.zpciForAddedBridges, profile);
  return device =>
    device.address?.type === 'pci' &&
    !isCharacterDevice(device) &&
    !(withoutAddedBridges && isPciController(device) && !device.stated);
}

/** Devices that state at least one of their numbers come first. */
function numberAll(devices: readonly DraftDevice[], complaints: Complaints): void {
  const used = { uid: new Set<number>(), fid: new Set<number>() };
  const next: Record<NumberName, number> = { ...lowest };
  const take = (name: NumberName, stated: StatedZpci | undefined, device: DraftDevice): number => {
    const wanted = stated?.[name]?.value;
    while (used[name].has(next[name])) next[name]++;
    const value = wanted ?? next[name];
    if (wanted !== undefined && used[name].has(wanted)) complaints.say('zpci-number-in-use', device, { name, value });
    used[name].add(value);
    return value;
  };
  const isStated = (device: DraftDevice) => zpciOf(device) !== undefined;
  for (const device of [...devices.filter(isStated), ...devices.filter(each => !isStated(each))]) {
    const stated = zpciOf(device);
    checkUid(stated, device, complaints);
    const zpci = { uid: take('uid', stated, device), fid: take('fid', stated, device) };
    if (device.address?.type === 'pci') device.address = { ...device.address, zpci };
    if (!stated?.uid || !stated.fid) device.reasons.push(pciReason('lowest-free-zpci-numbers', []));
  }
}

function checkUid(stated: StatedZpci | undefined, device: DraftDevice, complaints: Complaints): void {
  const uid = stated?.uid?.value;
  if (uid !== undefined && (uid < lowest.uid || uid > highestUid)) {
    complaints.say('zpci-uid-out-of-range', device, { uid });
  }
}

/** `undefined` for an element without numbers, too. */
function zpciOf({ stated }: DraftDevice): StatedZpci | undefined {
  const address = stated?.address;
  const zpci = address?.type === 'pci' ? address.zpci : undefined;
  return zpci?.uid || zpci?.fid ? zpci : undefined;
}
