// Slots for conventional devices come by the bridge.
import { enoughPorts, rootPorts } from './enough-ports.js';
import { type Sketch, tryOut } from './sketch.js';
import type { Topology } from './topology.js';

const mostBridges = 8;

/** The fewest bridges with which at least `goal` conventional slots are free. */
export function enoughBridges(topology: Topology, goal: number): readonly Sketch[] | undefined {
  for (let count = 1; count <= mostBridges; count++) {
    const sketches = bridges(topology, count);
    if (!sketches) return undefined;
    const free = tryOut(topology, sketches).freeConventionalSlots();
    if (free === undefined || free >= goal) return free === undefined ? undefined : sketches;
  }
  return undefined;
}

function bridges(topology: Topology, count: number): readonly Sketch[] | undefined {
  const { machine } = topology.definition;
  const firstIndex = topology.nextControllerIndex('pci');
  if (machine.root === 'pcie-root') return expressBridges(topology, firstIndex, count);
  // On s390x slots mean nothing to the guest: nobody needs to make room.
  if (machine.family === 's390-ccw' || machine.family === 's390-other') return undefined;
  if (machine.family === 'pseries') return series(count, n => ({ model: 'pci-root', index: firstIndex + n }));
  return series(count, n => ({ model: 'pci-bridge', index: firstIndex + n, address: slotFor(n, topology) }));
}

/** Each in a port of its own; naming ports must not cost a free one, so their number is made up for. */
function expressBridges(topology: Topology, firstIndex: number, count: number): readonly Sketch[] | undefined {
  const freeNow = topology.freeHotplugPorts();
  if (freeNow === undefined) return undefined;
  const given: readonly Sketch[] = [
    ...rootPorts(firstIndex, count),
    ...series(count, n => ({
      model: 'pcie-to-pci-bridge',
      index: firstIndex + count + n,
      address: { domain: 0, bus: firstIndex + n, slot: 0, function: 0 },
    })),
  ];
  return enoughPorts(topology, given, freeNow, 0);
}

/** The last free slots of bus 0: devices that libvirt places take the first ones and stay where they are. */
function slotFor(n: number, topology: Topology): Sketch['address'] {
  const slot = topology.freeSlots(0).at(-1 - n);
  return slot === undefined ? undefined : { domain: 0, bus: 0, slot, function: 0 };
}

function series(count: number, sketch: (n: number) => Sketch): readonly Sketch[] {
  return Array.from({ length: count }, (_, n) => sketch(n));
}
