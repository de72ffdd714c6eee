import type { DefinedDevice } from '../../definition/devices.js';
import { foresees } from '../evidence/certainty.js';
import { connectionKind, freePlace } from '../evidence/connection.js';
import { type GuestAddress, guestAddressOf } from '../evidence/guest-address.js';
import { moveTo } from '../fixes/move-device.js';
import type { Facts, Fix, Rule } from '../rule.js';

/** A port on the root and a bridge below it are what every firmware knows. */
const COMMON_DEPTH = 2;

export const seabiosBootBehindBridge: Rule = {
  code: 'seabios-boot-behind-bridge',
  severity: 'info',
  summary: 'The guest shall boot from a device behind several bridges.',
  since: '0.1.0',

  *check(facts) {
    const { elements, topology } = facts;
    for (const kind of ['disk', 'interface', 'hostdev']) {
      for (const boot of elements.at(`devices/${kind}/boot`)) {
        const device = boot.parent && topology.deviceAt(boot.parent);
        const depth = device && foresees(facts) ? depthOf(device, facts) : 0;
        if (!device?.stated || depth <= COMMON_DEPTH || boot.parent?.child('boot') !== boot) continue;
        const address = guestAddressOf(device.stated);
        yield {
          span: boot.nameSpan,
          message: `${depth} bridges lie between bus 0 and this <${kind}>: some firmware does not look that far.`,
          fixes: () => (address ? moveUp(address, device, facts) : []),
        };
      }
    }
  },
};

function depthOf(device: DefinedDevice, { topology }: Facts): number {
  return topology.above(device).filter(({ index }) => index !== 0).length;
}

function moveUp({ element, value }: GuestAddress, device: DefinedDevice, facts: Facts): Fix[] {
  const { topology } = facts;
  const place = freePlace(connectionKind(device, topology), topology);
  const port = place && topology.buses.get(place.bus);
  return port && depthOf(port, facts) < COMMON_DEPTH ? [moveTo(facts, element, value, place)] : [];
}
