import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { nestedImages, sourceFault } from '../evidence/nested-images.js';
import { ruleOf } from '../kinds/row.js';

/** libvirt asks every image where it is, not only the uppermost. */
export const imageSourceIncomplete = ruleOf(
  {
    code: 'image-source-incomplete',
    summary: 'An image below that of a disk, or one of firmware variables, does not say where it is.',
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const image of nestedImages(facts)) {
      const fault = isIntact(facts.document, image) ? sourceFault(image) : undefined;
      if (!fault) continue;
      const { at, name, message } = fault;
      yield { span: name === undefined ? at.nameSpan : spanOfAttribute(at, name), message };
    }
  },
);
