import type { DefinedController } from '../../definition/devices.js';
import { isRootModel } from '../../machine/pci-controllers.js';
import { isController, spanOfIndex } from '../evidence/controllers.js';
import { refusalsWith } from '../evidence/refusals.js';
import { renumber } from '../fixes/renumber-controller.js';
import { replaceSpareRoot } from '../fixes/replace-spare-root.js';
import type { Facts, Rule } from '../rule.js';

export const controllerIndexDuplicate: Rule = {
  code: 'controller-index-duplicate',
  severity: 'error',
  summary: 'Two controllers of one type have the same index.',
  since: '0.1.0',

  *check(facts) {
    for (const { device, others } of refusalsWith(facts, 'controller-index-duplicate')) {
      const [first] = others;
      if (!isController(device) || !isController(first) || !device.stated || !first.stated) continue;
      const { stated, type, index } = device;
      yield {
        span: spanOfIndex(stated),
        message: `Another ${type} controller already has index ${index}.`,
        related: [{ span: spanOfIndex(first.stated), message: `Index ${index} is given here.` }],
        fixes: () => (isSpareRoot(device, facts) ? replaceSpareRoot(stated, facts) : renumber(stated, facts)),
      };
    }
  },
};

/** Only on pseries a root with an index of its own is something else than the root. */
function isSpareRoot({ type, model }: DefinedController, { definition }: Facts): boolean {
  return type === 'pci' && isRootModel(model) && definition.machine.family !== 'pseries';
}
