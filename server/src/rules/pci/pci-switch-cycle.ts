// Controllers that stand on one another's buses: libvirt 9.0 and 12.8 ask for nothing but the index of a pci-bridge.
import type { DefinedDevice } from '../../definition/devices.js';
import { connectionKind, freePlace } from '../evidence/connection.js';
import type { GuestAddress } from '../evidence/guest-address.js';
import { type PlacedDevice, placedDevices } from '../evidence/placed-devices.js';
import { moveTo } from '../fixes/move-device.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

export const pciSwitchCycle = ruleOf(
  {
    code: 'pci-switch-cycle',
    severity: 'warning',
    summary: 'A PCI controller stands on a bus that is itself below it.',
  },
  function* check(facts) {
    for (const ring of ringsIn(facts)) {
      const [last, ...others] = ring.toReversed();
      if (!last) continue;
      yield {
        span: last.address.element.nameSpan,
        message: `From bus ${last.bus.index} no way leads up to bus 0, so the guest cannot start.`,
        related: others.map(({ address }) => ({ span: address.element.nameSpan, message: 'This is on the way.' })),
        fixes: () => ring.flatMap(({ address, device }) => moveOut(address, device, facts)),
      };
    }
  },
);

/** To a port that hangs on the root. libvirt's own choice may be the ring again. */
function moveOut({ element, value }: GuestAddress, device: DefinedDevice, facts: Facts): Fix[] {
  const place = freePlace(connectionKind(device, facts.topology), facts.topology);
  return place ? [moveTo(facts, element, value, place)] : [];
}

/** Each ring once, its controllers in the order of the text. */
function ringsIn(facts: Facts): PlacedDevice[][] {
  const rings: PlacedDevice[][] = [];
  const told = new Set<DefinedDevice>();
  const placed = placedDevices(facts);
  for (const { device } of placed) {
    const above: readonly DefinedDevice[] = facts.topology.above(device);
    if (told.has(device) || !above.includes(device)) continue;
    for (const each of above) told.add(each);
    rings.push(placed.filter(each => above.includes(each.device)));
  }
  return rings;
}
