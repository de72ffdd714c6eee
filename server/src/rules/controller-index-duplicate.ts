import { isController, spanOfIndex } from './evidence/controllers.js';
import { refusalsWith } from './evidence/refusals.js';
import { renumber } from './fixes/renumber-controller.js';
import type { Rule } from './rule.js';

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
        fixes: () => renumber(stated, facts),
      };
    }
  },
};
