// Indices that are free, and models that this machine can have.
import { controllerModels } from '../../../machine/controller-models.js';
import { isPciControllerModel, pciControllers } from '../../../machine/pci-controllers.js';
import { machinesFor } from '../../hover/pci-places.js';
import type { Guest } from '../../snapshot.js';
import type { KnownValue } from '../completion.js';
import { placingCost } from './placing-cost.js';
import type { Knower } from './question.js';

export const controllerValues: Knower = ({ path, attribute, element, guest }) => {
  if (path !== 'devices/controller') return undefined;
  const type = element.attribute('type')?.value ?? '';
  if (attribute === 'index') return freeIndices(type, guest);
  if (attribute === 'model') return models(type, guest);
  return undefined;
};

function freeIndices(type: string, { topology, definition }: Guest): KnownValue[] {
  const taken = new Set(
    definition.devices.controller.flatMap(({ type: other, index, stated }) =>
      other === type && stated ? [index] : [],
    ),
  );
  let first = type === 'pci' ? 1 : 0;
  while (taken.has(first)) first++;
  const next = topology.nextControllerIndex(type);
  const [one, two] = [
    { value: String(first), detail: 'the first free index' },
    { value: String(next), detail: 'behind all others' },
  ];
  return next > first ? [one, two] : [one];
}

function models(type: string, guest: Guest): KnownValue[] | undefined {
  const names = controllerModels.get(type);
  const { family } = guest.definition.machine;
  return names
    ?.filter(
      name => !(type === 'pci' && isPciControllerModel(name)) || machinesFor(pciControllers[name]).includes(family),
    )
    .map(value => ({
      value,
      detail: type === 'pci' ? undefined : placingCost({ kind: 'controller', variant: type, model: value }, guest),
    }));
}
