import { insertController, newController } from '../controller-list.js';
import type { Draft } from '../draft.js';

/** The PCI controller with index 0, or the refusal of one that is no root. */
export function addPciRoot(draft: Draft): void {
  const { root } = draft.machine;
  if (!root) return;
  const first = draft.devices.controller.find(({ type, index }) => type === 'pci' && index === 0);
  if (!first) {
    const reason = { rule: 'implicit-pci-root', because: [] };
    insertController(draft, newController({ type: 'pci', index: 0, model: root }, reason));
  } else if (first.model !== root) {
    const isRoot = first.model === 'pci-root' || first.model === 'pcie-root';
    const code = isRoot ? 'pci-root-model-mismatch' : 'pci-index-0-not-root';
    draft.refusals.push({ code, device: first, others: [], values: { root, model: first.model ?? '' } });
    draft.isCertain = false;
  }
}
