// Which controller plugs into which: the rows of the PCI controllers read from both sides.
import type { MachineFamily } from '../../machine/machine.js';
import {
  type ConnectionKind,
  isRootModel,
  type PciController,
  type PciControllerModel,
  pciControllers,
  placeOf,
} from '../../machine/pci-controllers.js';
import { familiesWith } from '../../machine/root-controllers.js';

interface Choice<T> {
  /** What libvirt itself decides for. */
  readonly automatic: readonly T[];
  /** What it accepts beyond that when an address in the text asks for it. */
  readonly byAddress: readonly T[];
}

const all = Object.values(pciControllers);

/** An address may put either sort of endpoint, and a pci-bridge like one, wherever endpoints go at all. */
const endpoints: readonly ConnectionKind[] = ['express', 'conventional'];
const likeEndpoints: readonly ConnectionKind[] = [...endpoints, 'pci-bridge'];

export function takenByBus({ accepts, receivesEndpoints }: PciController): Choice<ConnectionKind> {
  const automatic = accepts.filter(kind => receivesEndpoints || !endpoints.includes(kind));
  const takesEndpoints = accepts.some(kind => endpoints.includes(kind));
  const byAddress = takesEndpoints ? likeEndpoints.filter(kind => !automatic.includes(kind)) : [];
  return { automatic, byAddress };
}

/** Where a controller itself can sit. */
export function busesFor({ model }: PciController): Choice<PciControllerModel> {
  const place = placeOf(model);
  const busesTaking = (manner: keyof Choice<ConnectionKind>) => {
    return all.filter(bus => place && takenByBus(bus)[manner].includes(place)).map(bus => bus.model);
  };
  return { automatic: busesTaking('automatic'), byAddress: busesTaking('byAddress') };
}

/** The machines on which it finds a place. */
export function machinesFor({ model, onlyOn }: PciController): readonly MachineFamily[] {
  return onlyOn ?? rootsAbove(model, new Set()).flatMap(familiesWith);
}

function rootsAbove(model: PciControllerModel, seen: Set<PciControllerModel>): ('pci-root' | 'pcie-root')[] {
  if (seen.has(model)) return [];
  seen.add(model);
  if (isRootModel(model)) return [model];
  return busesFor(pciControllers[model]).automatic.flatMap(bus => rootsAbove(bus, seen));
}
