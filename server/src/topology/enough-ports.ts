import { indexBehind, type Sketch, tryOut } from './sketch.js';
import type { Topology } from './topology.js';

/** Each trial adds what the last one lacked, so a few are enough; the limit is for the case that nothing helps. */
const mostTrials = 8;

/** As many root ports behind the given controllers as leave exactly `goal` of all ports free. */
export function enoughPorts(topology: Topology, given: readonly Sketch[], goal: number): readonly Sketch[] | undefined {
  const firstIndex = indexBehind(topology, given);
  let count = 0;
  for (let trial = 0; trial < mostTrials && count >= 0; trial++) {
    const sketches = [...given, ...rootPorts(firstIndex, count)];
    const tried = tryOut(topology, sketches);
    const free = tried.freeHotplugPorts();
    if (free === undefined) return undefined;
    if (free === goal) return sketches;
    count += goal - free + (free < goal ? addedPorts(tried) : 0);
  }
  return undefined;
}

export function rootPorts(firstIndex: number, count: number): readonly Sketch[] {
  return Array.from({ length: count }, (_, n) => ({ model: 'pcie-root-port', index: firstIndex + n }));
}

/** Ports that libvirt adds although some are written: as many more must be written before one stays free. */
function addedPorts({ definition }: Topology): number {
  return definition.devices.controller.filter(({ stated, model }) => !stated && model === 'pcie-root-port').length;
}
