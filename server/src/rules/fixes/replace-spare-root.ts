import type { StatedController } from '../../model/controller.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { Facts, Fix } from '../rule.js';
import { renumber } from './renumber-controller.js';

/** A root too many becomes what was probably meant: the root itself, nothing, or a port or bridge. */
export function replaceSpareRoot(controller: StatedController, facts: Facts): Fix[] {
  const { root } = facts.definition.machine;
  const { index, model, element } = controller;
  if (!root || !model) return [];
  const isOnlyRoot = !facts.domain.controllers.some(other => other.type?.value === 'pci' && other.index?.value === 0);
  if (isOnlyRoot && index && model.value === root) {
    return [{ title: 'Renumber to 0', edits: [{ span: index.span, text: '0' }] }];
  }
  const port = root === 'pcie-root' ? 'pcie-root-port' : 'pci-bridge';
  const ownIndex = index?.value === 0 ? renumber(controller, facts).flatMap(({ edits }) => edits) : [];
  return [
    { title: 'Delete this controller', edits: [removeElement(facts.document, element)] },
    { title: `Change to ${port}`, edits: [{ span: model.span, text: port }, ...ownIndex] },
  ];
}
