// Which of the PCI host bridges of pseries a pci-root is.
import type { DraftController } from '../../controller-list.js';
import type { Complaints } from './complaints.js';
import { pciReason } from './pci-rules.js';

const lastIndexTried = 31;
/** libvirt hands out one index more than it then accepts. */
const lastIndex = 30;

export function fillHostBridgeIndex(
  bridge: DraftController,
  controllers: readonly DraftController[],
  complaints: Complaints,
): void {
  if (bridge.target.index !== undefined) {
    checkStated(bridge, bridge.target.index, complaints);
    return;
  }
  const index = bridge.index === 0 ? 0 : freeIndex(controllers);
  if (index === undefined || index > lastIndex) {
    complaints.say('pci-target-index-out-of-range', bridge, { index: index ?? lastIndexTried });
    return;
  }
  bridge.target.index = index;
  bridge.reasons.push(pciReason('lowest-free-host-bridge', []));
}

function checkStated(bridge: DraftController, targetIndex: number, complaints: Complaints): void {
  const { index } = bridge;
  if (targetIndex > lastIndex) complaints.say('pci-target-index-out-of-range', bridge, { index: targetIndex });
  else if ((index === 0) !== (targetIndex === 0)) {
    complaints.say('pci-target-index-zero-mismatch', bridge, { index, targetIndex });
  }
}

/** libvirt sees only the indexes of host bridges whose device name is settled: stated, or filled in earlier in the list. */
function freeIndex(controllers: readonly DraftController[]): number | undefined {
  const used = new Set(
    controllers.flatMap(({ model, modelName, target }) => (model === 'pci-root' && modelName ? [target.index] : [])),
  );
  for (let index = 1; index <= lastIndexTried; index++) {
    if (!used.has(index)) return index;
  }
  return undefined;
}
