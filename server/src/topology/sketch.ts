// PCI controllers that might be written into the text, and what libvirt would make of it.
import { isPciControllerModel, type PciControllerModel } from '../machine/pci-controllers.js';
import { imaginedController } from '../model/imagined-controller.js';
import type { PciAddress } from '../model/pci-address.js';
import type { Topology } from './topology.js';

export interface Sketch {
  readonly model: PciControllerModel;
  readonly index: number;
  readonly address?: PciAddress | undefined;
}

export function tryOut(topology: Topology, sketches: readonly Sketch[]): Topology {
  if (!sketches.length) return topology;
  return topology.whatIf(sketches.map(sketch => imaginedController({ type: 'pci', ...sketch })));
}

/** The first index behind those of the text and of the sketches. */
export function indexBehind(topology: Topology, sketches: readonly Sketch[]): number {
  return Math.max(topology.nextControllerIndex('pci'), ...sketches.map(({ index }) => index + 1));
}

/** Everything that libvirt adds, as if it were written: then it stays as it is, whatever else is written. */
export function whatLibvirtAdds({ definition }: Topology): readonly Sketch[] {
  return definition.devices.controller.flatMap(({ type, stated, model, index, address }) => {
    if (type !== 'pci' || stated || index === 0 || !isPciControllerModel(model)) return [];
    return [{ model, index, address: address?.type === 'pci' ? address : undefined }];
  });
}
