import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

const row = {
  code: 'hostdev-scsi-protocol-unknown',
  summary: 'A SCSI host device is reached by a protocol that libvirt does not know.',
};

export const hostdevScsiProtocolUnknown = ruleOf(row, function* check(facts) {
  const { document, elements } = facts;
  for (const source of elements.at('devices/hostdev/source')) {
    const protocol = source.attribute('protocol');
    const isHost = isReadIn(source, 'scsi_host');
    const known = isHost ? ['vhost'] : ['iscsi', 'adapter'];
    if (!protocol || known.includes(protocol.value) || !isIntact(document, source)) continue;
    if (!isHost && !isReadIn(source, 'scsi')) continue;
    yield {
      span: spanOfAttribute(source, 'protocol'),
      message: `'${protocol.value}' is not a protocol of such devices: libvirt takes ${isHost ? 'vhost' : 'iscsi'}.`,
      fixes: () => correct(source, isHost, facts),
    };
  }
});

/** What the rest of the source speaks of. */
function correct(source: XmlElement, isHost: boolean, facts: Facts): Fix[] {
  const protocol = source.attribute('protocol');
  if (!protocol) return [];
  if (isHost) return source.attribute('wwpn') ? changeTo(protocol, ['vhost']) : [];
  if (source.child('adapter') && source.child('address')) return deleteAttribute(protocol, facts);
  return source.attribute('name') && source.child('host') ? changeTo(protocol, ['iscsi']) : [];
}
