import { parsePortPath } from '../../definition/addresses/usb/port-path.js';
import { devicesOf } from '../../definition/definition.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { ruleOf } from '../kinds/row.js';

const row = {
  code: 'usb-port-malformed',
  summary: 'A USB port is no path of up to four numbers.',
};

/** libvirt reads the port of any device whose address says it is on USB. */
export const usbPortMalformed = ruleOf(row, function* check({ document, definition }) {
  for (const { stated } of devicesOf(definition)) {
    const address = stated?.address;
    const attribute = address?.type === 'usb' ? address.element.attribute('port') : undefined;
    if (!address || !attribute?.valueSpan || parsePortPath(attribute.value)) continue;
    if (!isIntact(document, address.element)) continue;
    yield {
      span: spanOfAttribute(address.element, 'port'),
      message: `'${attribute.value}' is not a USB port: libvirt takes up to four numbers with dots between them.`,
      fixes: () => [{ title: 'Let libvirt choose the port', edits: [removeAttribute(document, attribute)] }],
    };
  }
});
