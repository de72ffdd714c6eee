import type { PciControllerModel } from '../machine/pci-controllers.js';
import { imaginedController } from '../model/imagined-controller.js';
import type { PciAddress } from '../model/pci-address.js';
import type { Topology } from './topology.js';

/** A PCI controller that might be written into the text. */
export interface Sketch {
  readonly model: PciControllerModel;
  readonly index: number;
  readonly address?: PciAddress | undefined;
}

/** What libvirt would make of the text with them. */
export function tryOut(topology: Topology, sketches: readonly Sketch[]): Topology {
  if (!sketches.length) return topology;
  return topology.whatIf(sketches.map(sketch => imaginedController({ type: 'pci', ...sketch })));
}
