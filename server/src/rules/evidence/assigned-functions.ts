// PCI functions of the host that a guest gets through VFIO: host devices, and network cards that are such.
import { type Domain, statedOf } from '../../model/domain.js';
import type { StatedHostdev } from '../../model/hostdev.js';
import type { StatedInterface } from '../../model/interface.js';
import type { PciAddress } from '../../model/pci-address.js';
import { cNumber } from '../../model/values/c-number.js';
import type { Facts } from '../rule.js';
import { isIntact } from './certainty.js';
import { hostdevTypeOf } from './hostdev-type.js';

export interface AssignedFunction {
  readonly device: StatedHostdev | StatedInterface;
  /** On the host; all 0 where the text leaves it out. */
  readonly host: PciAddress;
}

/** Several rules ask, and the answer for a domain never changes. */
const known = new WeakMap<Domain, readonly AssignedFunction[]>();

/** In the order of the text. */
export function assignedFunctions({ document, domain }: Facts): readonly AssignedFunction[] {
  let found = known.get(domain);
  if (!found) {
    const devices = [...statedOf(domain, 'hostdev').filter(isPci), ...statedOf(domain, 'interface').filter(isPciCard)];
    const intact = devices.filter(({ element }) => isIntact(document, element) && element.child('source'));
    const assigned = intact.map(device => ({ device, host: device.hostAddress?.value ?? NOWHERE }));
    found = assigned.filter(isReadable).sort(byPlace);
    known.set(domain, found);
  }
  return found;
}

const NOWHERE: PciAddress = { domain: 0, bus: 0, slot: 0, function: 0 };

/** Whether the text names no function at all: 0000:00:00.0 is the host bridge, which nobody can give away. */
export function isNowhere({ host }: AssignedFunction): boolean {
  return host.domain === 0 && host.bus === 0 && host.slot === 0 && host.function === 0;
}

/** Whether all that is written is a number, and one that such an address can have. */
function isReadable({ device, host }: AssignedFunction): boolean {
  const address = device.element.child('source')?.child('address');
  return PARTS.every(part => {
    const attribute = address?.attribute(part);
    return !attribute || cNumber(attribute.value) === host[part];
  });
}

const PARTS = ['domain', 'bus', 'slot', 'function'] as const;

function byPlace(a: AssignedFunction, b: AssignedFunction): number {
  return a.device.span.start - b.device.span.start;
}

function isPci({ element }: StatedHostdev): boolean {
  return hostdevTypeOf(element) === 'pci';
}

function isPciCard({ element, type }: StatedInterface): boolean {
  return type?.value === 'hostdev' && element.child('source')?.child('address')?.attribute('type')?.value === 'pci';
}
