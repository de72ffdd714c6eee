// Slots for conventional devices come by the bridge.
import { enoughPorts, rootPorts } from './enough-ports.js';
import { indexBehind, type Sketch, tryOut } from './sketch.js';
import type { Topology } from './topology.js';

const mostBridges = 8;

/** The fewest bridges behind the given controllers with which at least `goal` conventional slots are free. */
export function enoughBridges(
  topology: Topology,
  given: readonly Sketch[],
  goal: number,
): readonly Sketch[] | undefined {
  for (let count = 1; count <= mostBridges; count++) {
    const sketches = withBridges(topology, given, count);
    const free = sketches && tryOut(topology, sketches).freeConventionalSlots();
    if (free === undefined) return undefined;
    if (free >= goal) return sketches;
  }
  return undefined;
}

function withBridges(topology: Topology, given: readonly Sketch[], count: number): readonly Sketch[] | undefined {
  const { machine } = topology.definition;
  const firstIndex = indexBehind(topology, given);
  if (machine.root === 'pcie-root') return withExpressBridges(topology, given, count);
  // On s390x slots mean nothing to the guest: nobody needs to make room.
  if (machine.family === 's390-ccw' || machine.family === 's390-other') return undefined;
  const bridgeOf = (n: number): Sketch =>
    machine.family === 'pseries'
      ? { model: 'pci-root', index: firstIndex + n }
      : { model: 'pci-bridge', index: firstIndex + n, address: slotFor(n, topology) };
  return [...given, ...Array.from({ length: count }, (_, n) => bridgeOf(n))];
}

/** Each in a port of its own; naming ports must not cost a free one, so their number is made up for. */
function withExpressBridges(
  topology: Topology,
  given: readonly Sketch[],
  count: number,
): readonly Sketch[] | undefined {
  const freeNow = topology.freeHotplugPorts();
  if (freeNow === undefined) return undefined;
  const ports = rootPorts(indexBehind(topology, given), count);
  const bridges = ports.map(({ index }): Sketch => {
    return {
      model: 'pcie-to-pci-bridge',
      index: index + count,
      address: { domain: 0, bus: index, slot: 0, function: 0 },
    };
  });
  return enoughPorts(topology, [...given, ...ports, ...bridges], freeNow);
}

/** The last free slots of bus 0: devices that libvirt places take the first ones and stay where they are. */
function slotFor(n: number, topology: Topology): Sketch['address'] {
  const slot = topology.freeSlots(0).at(-1 - n);
  return slot === undefined ? undefined : { domain: 0, bus: 0, slot, function: 0 };
}
