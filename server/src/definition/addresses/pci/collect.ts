// Reserves the addresses that devices have when a pass begins.
import { isRootModel } from '../../../machine/pci-controllers.js';
import type { DefinedPciAddress } from '../../defined-address.js';
import { isFault } from './fault.js';
import type { Pass } from './pass.js';
import { pciReason } from './pci-rules.js';
import { holdsPin, isAt, piix3Functions } from './pins-of.js';
import { claim } from './reserve.js';
import { type DraftDevice, isPciController, type Seeker } from './seeker.js';

export function collect(pass: Pass): void {
  for (const { seeker, address } of pass.seekers.placed()) {
    // An element that is no PCI device counts as a conventional one as soon as it has a PCI address.
    seeker.kind ??= 'conventional';
    collectOne(seeker, address, pass);
  }
}

function collectOne(seeker: Seeker, address: DefinedPciAddress, pass: Pass): void {
  const { device } = seeker;
  const { complaints } = pass;
  if (!device || complaints.hasFailed(device) || isRoot(device)) return;
  if (isPiix3Function(device, address)) {
    checkPiix3Bus(device, pass);
    return;
  }
  const claimed = claim(address, seeker, pass);
  if (isFault(claimed)) complaints.about(seeker, claimed, address);
  else if (claimed.bus !== address.bus) {
    device.address = claimed;
    device.reasons.push(pciReason('moved-behind-new-port', []));
  }
}

/** A root has no address; that it states one is found elsewhere. */
function isRoot(device: DraftDevice): boolean {
  return isPciController(device) && isRootModel(device.model);
}

function isPiix3Function(device: DraftDevice, address: DefinedPciAddress): boolean {
  return piix3Functions.some(pin => holdsPin(device, pin) && isAt(address, pin));
}

function checkPiix3Bus(device: DraftDevice, { table, complaints }: Pass): void {
  if (table.buses[0]?.accepts('conventional')) return;
  complaints.say('piix3-controller-on-pcie-root', device);
}
