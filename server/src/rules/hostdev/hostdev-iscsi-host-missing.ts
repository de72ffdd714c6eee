import { isIntact } from '../evidence/certainty.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';

const row = {
  code: 'hostdev-iscsi-host-missing',
  summary: 'An iSCSI host device does not name exactly one host.',
};

export const hostdevIscsiHostMissing = ruleOf(row, function* check(facts) {
  const { document, elements } = facts;
  for (const source of elements.at('devices/hostdev/source')) {
    if (source.attribute('protocol')?.value !== 'iscsi' || !isReadIn(source, 'scsi')) continue;
    if (!isIntact(document, source) || document.faults.length > 0) continue;
    const [host, second] = source.elements.filter(({ name }) => name === 'host');
    if (!host) yield { span: source.nameSpan, message: 'The host of this iSCSI device is missing.' };
    if (!second) continue;
    yield {
      span: second.nameSpan,
      message: 'An iSCSI device has one host, and this is a further one.',
      fixes: () => deleteElement(second, facts),
    };
  }
});
