import { isController, spanOfIndex } from '../evidence/controllers.js';
import { refusalsWith } from '../evidence/refusals.js';
import { insertRoot } from '../fixes/insert-root.js';
import { renumber } from '../fixes/renumber-controller.js';
import type { Rule } from '../rule.js';

export const pciIndex0NotRoot: Rule = {
  code: 'pci-index-0-not-root',
  severity: 'error',
  summary: "A PCI controller that is not the machine's root has index 0.",
  since: '0.1.0',

  *check(facts) {
    const { root } = facts.definition.machine;
    for (const { device } of refusalsWith(facts, 'pci-index-0-not-root')) {
      if (!isController(device) || !device.stated || !root) continue;
      const { stated, model } = device;
      // An index that cannot be read is at fault for that alone.
      if (!stated.index && stated.element.attribute('index')) continue;
      const getsIt = stated.index ? 'has' : 'gets';
      yield {
        span: spanOfIndex(stated),
        message: `This ${model} ${getsIt} index 0, which belongs to the ${root}.`,
        fixes: () => (stated.index ? renumber(stated, facts) : insertRoot(stated, root, facts)),
      };
    }
  },
};
