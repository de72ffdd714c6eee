import { isController, spanOfIndex } from '../evidence/controllers.js';
import { refusalsWith } from '../evidence/refusals.js';
import { replaceSpareRoot } from '../fixes/replace-spare-root.js';
import type { Rule } from '../rule.js';

export const pciRootNonzeroIndex: Rule = {
  code: 'pci-root-nonzero-index',
  severity: 'error',
  summary: 'A pci-root or pcie-root has an index other than 0.',
  since: '0.1.0',

  *check(facts) {
    for (const { device } of refusalsWith(facts, 'pci-root-nonzero-index')) {
      if (!isController(device) || !device.stated) continue;
      const { stated, model, index } = device;
      yield {
        span: spanOfIndex(stated),
        message: `A ${model} always has index 0, not ${index}.`,
        fixes: () => replaceSpareRoot(stated, facts),
      };
    }
  },
};
