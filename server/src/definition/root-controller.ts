// The PCI controller with index 0: libvirt adds it where the text has none, and insists on the machine's model.
import { changes } from '../machine/changes.js';
import { holdsIn } from '../machine/lifetime.js';
import { isRootModel } from '../machine/pci-controllers.js';
import { isUnclassified } from '../machine/root-controllers.js';
import { type DraftController, insertController, newController } from './controller-list.js';
import type { Draft } from './draft.js';
import { refuse } from './refuse.js';

export function addRootController(draft: Draft): void {
  const { machine, profile } = draft;
  if (isUnclassified(machine) && holdsIn(changes.pciNeedsPciMachine, profile)) {
    refuse(draft, 'machine-unknown-pci', undefined, { values: { machine: machine.name } });
  }
  if (!machine.root) return;
  const first = draft.devices.controller.find(({ type, index }) => type === 'pci' && index === 0);
  if (first) checkRoot(draft, first, machine.root);
  else insertController(draft, newController({ type: 'pci', index: 0, model: machine.root }, rootOfMachine));
}

const rootOfMachine = { rule: 'pci-root-of-machine', because: [] };

function checkRoot(draft: Draft, first: DraftController, root: string): void {
  const { model } = first;
  if (model === root) return;
  const isAnotherRoot = model === undefined || isRootModel(model);
  const code = isAnotherRoot ? 'pci-root-model-mismatch' : 'pci-index-0-not-root';
  refuse(draft, code, first, { values: { model: model ?? '', root } });
}
